import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/* Every page, route handler and server action that there is: read from the folders of `app/`, and from the build. */

const root = join(import.meta.dirname, "../..");
const app = join(root, "app");

const files = readdirSync(app, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));

const named = (name: string) => files.filter((path) => path.endsWith(`/${name}`));
const folderOf = (path: string) => relative(app, dirname(path)).replace(/^\.$/, "");

/** The folders of pages, such as `admin/(desk)/staff`. */
export const listPages = (): string[] => named("page.tsx").map(folderOf).sort();

/** Such as `POST admin/media/upload`. */
export const listHandlers = (): string[] =>
  named("route.ts")
    .flatMap((path) => exportsOf(path).map((method) => `${method} ${folderOf(path)}`))
    .sort();

/** Such as `admin/(desk)/staff inviteAction`. */
export const listActions = (): string[] =>
  named("actions.ts")
    .flatMap((path) => exportsOf(path).map((name) => `${folderOf(path)} ${name}`))
    .sort();

/** What a file exports, in any of the ways that there are. @throws for a way that this cannot read */
function exportsOf(path: string): string[] {
  const source = readFileSync(path, "utf8");
  const names: string[] = [];
  for (const [line, words = ""] of source.matchAll(/^export (.*)$/gm)) {
    if (/^(type|interface) |^const dynamic =/.test(words)) continue;
    const name = /^(?:const|async function|function) (\w+)/.exec(words)?.[1];
    const listed = /^\{(.*)\}/.exec(words)?.[1] ?? /^const \{(.*)\}/.exec(words)?.[1];
    if (name) names.push(name);
    else if (listed)
      names.push(
        ...listed.split(",").map(
          (part) =>
            part
              .trim()
              .split(/\s+as\s+|:\s*/)
              .at(-1) ?? "",
        ),
      );
    else
      throw new Error(`${relative(root, path)} exports something in a way that the walk can't read: ${line}`);
  }
  return names;
}

export interface BuiltAction {
  id: string;
  /** As `listActions` names it. */
  name: string;
  /** The folders of the pages that it can be sent to. */
  pages: string[];
}

interface Manifest {
  node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>;
}

/** The server actions of the build, which is all that can be sent. */
export function listBuiltActions(): BuiltAction[] {
  const build = process.env.NEWSPAPER_BUILD ?? ".next";
  const manifest = join(root, build, "server/server-reference-manifest.json");
  const { node }: Manifest = JSON.parse(readFileSync(manifest, "utf8"));
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => ({
    id,
    name: `${folderOf(join(root, filename))} ${exportedName}`,
    pages: Object.keys(workers).map((worker) => worker.replace(/^app\//, "").replace(/\/?page$/, "")),
  }));
}
