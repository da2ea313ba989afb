import { parameters as ofApi, unknownName } from "#domain/api/questions.ts";

/* Which part of the server an address belongs to, and which of its query parameters mean anything. */

/** A number that counts something. */
const number = /^[1-9]\d{0,5}$/;
const slug = /^[^\s/]{1,200}$/;
const day = /^\d{4}-\d\d-\d\d$/;
/** Longer than may be searched for, so that whoever tries is told. */
const words = /^(?=.*\S).{1,2000}$/s;

/**
 * Query parameters that a reader page knows, and what each may hold; all others are left out, or random ones would fill the
 * page cache. The first path that fits counts.
 */
const parameters: { path: RegExp; known: Record<string, RegExp> }[] = [
  // Feeds, sitemaps, icons: no slug ends so.
  { path: /\.[a-z]+$/, known: {} },
  { path: /^\/(terms|privacy)$/, known: { version: number, against: number } },
  {
    path: /^\/search$/,
    known: {
      ...{ q: words, section: slug, topic: slug, author: slug, from: day, to: day },
      ...{ sort: /^newest$/, page: number },
    },
  },
  {
    path: /^\/(?!(?:about|newsletters|archive)$)[^/]+$|^\/(topics|authors)\/[^/]+$|^\/archive\/\d+\/\d+\/\d+$/,
    known: { page: number },
  },
];

/** Pages whose address is a secret: they are never kept, by us or anybody on the way. */
const secret =
  /^\/newsletters\/(confirm|preferences|unsubscribe)\/|^\/preview\/|^\/admin\/(set-up$|(invitation|reset)\/)/;
const preview = /^\/preview\//;
/** With what its open pages ask of next-auth. */
const newsroom = /^\/(admin|api\/auth)(\/|$)/;

export interface Address {
  /** Path in its one canonical spelling, with the query parameters that mean something. */
  address: string;
  path: string;
  isSecret: boolean;
  isPreview: boolean;
  isNewsroom: boolean;
}

/** Reads a request's target. @returns undefined when it cannot be an address */
export function readAddress(target: string): Address | undefined {
  const at = target.indexOf("?");
  const rawPath = at < 0 ? target : target.slice(0, at);
  if (!rawPath.startsWith("/") || rawPath.startsWith("//") || rawPath.length > 2_000) return undefined;
  const path = plain.test(rawPath) ? rawPath : respelled(rawPath);
  // Nobody after us may read `..` in another way than we did.
  if (path && /\/\.{1,2}(\/|$)/.test(path)) return undefined;
  if (path === undefined) return undefined;
  const isNewsroom = newsroom.test(path);
  const query = at < 0 ? "" : knownQuery(path, target.slice(at + 1));
  return {
    address: path + query,
    path,
    isSecret: secret.test(path),
    isPreview: preview.test(path),
    isNewsroom,
  };
}

const plain = /^[\w./-]*$/;

/** One spelling for each path: `/%61` and `/a` are the same. */
function respelled(path: string): string | undefined {
  try {
    const decoded = path.split("/").map(decodeURIComponent);
    if (decoded.some((segment) => segment.includes("/") || segment.includes("\0"))) return undefined;
    return decoded.map(encodeURIComponent).join("/");
  } catch {
    return undefined;
  }
}

function knownQuery(path: string, query: string): string {
  if (query === "") return "";
  if (isApi(path)) return wholeQuestion(query);
  // An address with a slash at its end leads to the same one without, and what it asks goes with it.
  const page = path.replace(/\/$/, "");
  const known = parameters.find((some) => some.path.test(page))?.known ?? {};
  const asked = new URLSearchParams(query);
  const kept = new URLSearchParams();
  for (const [name, pattern] of Object.entries(known)) {
    const value = asked.get(name);
    if (value !== null && pattern.test(value)) kept.set(name, value);
  }
  return kept.size > 0 ? `?${kept}` : "";
}

/** Whether a path, or a request's target, is one of the read API's. Next-auth's own addresses are not. */
export const isApi = (target: string): boolean => /^\/api(?!\/auth([/?]|$))([/?]|$)/.test(target);

/** Whether something is searched for at an address; without a question the page is like any other. */
export const isSearchAddress = (address: string): boolean => address.startsWith("/search?");

/**
 * The read API tells whoever asks what is wrong, so that all of a question arrives, in one order; of a parameter that it does
 * not know the name alone does: Next has names of its own, which nobody shall use from outside.
 */
function wholeQuestion(query: string): string {
  const asked = new URLSearchParams(query);
  const whole = new URLSearchParams();
  for (const name of Object.keys(ofApi)) for (const value of asked.getAll(name)) whole.append(name, value);
  const strange = [...asked.keys()].find((name) => !Object.hasOwn(ofApi, name));
  if (strange !== undefined) whole.set(unknownName, strange.slice(0, 60));
  return whole.size > 0 ? `?${whole}` : "";
}
