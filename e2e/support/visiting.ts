import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import type { Role } from "#domain/staff/actor.ts";
import { keyedHash } from "#platform/tokens.ts";
import type { Paper } from "./paper.ts";

/* Visitors of a newspaper of a story's own: they knock at its doors by plain requests, and what is kept is looked at. */

export type Visitor = Role | "nobody";
export const visitors: readonly Visitor[] = ["nobody", "contributor", "author", "editor", "admin"];

export interface Visited {
  /** Of an article that is nobody's own, and of one that is the visitor's. */
  theirs: number;
  own: Record<Role, number>;
  /** A colleague who is not among the visitors. */
  colleague: number;
  /** Knocks as a visitor, with a session of its own. Nobody follows a redirect. */
  knock(visitor: Visitor, path: string, request?: RequestInit): Promise<Response>;
  /** All that is kept, as one word: equal words, equal rows. */
  kept(): string;
  close(): void;
}

/** Brings colleagues into a newspaper, and gives each of them an article of the sample edition. */
export function visit(paper: Paper): Visited {
  const database = new Sqlite(join(paper.dataDir, "paper.db"));
  database.pragma("busy_timeout = 5000");
  const now = Date.now();
  const hire = (role: Role, name: string): number =>
    Number(
      database
        .prepare("insert into staff (email, email_key, name, role, created_at) values (?, ?, ?, ?, ?)")
        .run(`${name}@newsroom.example`, `${name}@newsroom.example`, name, role, now).lastInsertRowid,
    );
  const staff = Object.fromEntries(
    visitors.filter((visitor) => visitor !== "nobody").map((role) => [role, hire(role, role)]),
  ) as Record<Role, number>;
  // A second administrator: the last one could not be touched, whoever asked.
  hire("admin", "another");
  const colleague = hire("author", "somebody");

  const articles = database.prepare<[], number>("select id from articles order by id limit 5").pluck().all();
  const [theirs = 0, ...others] = articles;
  const own = {} as Record<Role, number>;
  for (const [at, role] of (Object.keys(staff) as Role[]).entries()) {
    own[role] = others[at] ?? 0;
    database.prepare("update articles set made_by_id = ? where id = ?").run(staff[role], own[role]);
  }
  const aside = database.prepare(
    "insert into set_aside_drafts (id, article_id, staff_name, at, tab, reason, content) select ?, ?, 'x', ?, 'x', 'x', json_object('headline', 'x', 'standfirst', '', 'place', '', 'body', json(body), 'bylines', json('[]'), 'topics', json('[]'), 'related', json('{\"pinned\":[],\"barred\":[]}'), 'slug', '', 'language', 'en', 'direction', 'ltr', 'notes', '') from revisions where article_id = ? limit 1",
  );
  // With the article's own id, so that an address can name both by one.
  for (const id of articles) aside.run(id, id, now, id);

  // What is kept of a session's token: see `domain/staff/sessions.ts`.
  const key = readFileSync(join(paper.dataDir, "secrets", "auth"), "utf8").trim();
  const hashOf = (token: string) => keyedHash(token, key);
  const open = database.prepare(
    "insert into sessions (token_hash, staff_id, created_at, last_seen_at, ends_at, device, address) values (?, ?, ?, ?, ?, 'a story', '')",
  );
  const enter = (role: Role): string => {
    const token = randomBytes(32).toString("base64url");
    open.run(hashOf(token), staff[role], now, now, now + 3_600_000);
    return token;
  };
  const tokens = new Map<Visitor, string>();

  const version = () => String(database.pragma("data_version", { simple: true }));
  let last: { version: string; word: string } | undefined;
  return {
    ...{ theirs, own, colleague },
    async knock(visitor, path, request = {}) {
      const headers = new Headers({ "sec-fetch-site": "same-origin", origin: paper.origin });
      for (const [name, value] of new Headers(request.headers)) headers.set(name, value);
      if (visitor !== "nobody") {
        let token = tokens.get(visitor);
        // One that an action has ended is opened anew.
        const isOpen =
          token && database.prepare("select 1 from sessions where token_hash = ?").get(hashOf(token));
        if (!token || !isOpen) token = enter(visitor);
        tokens.set(visitor, token);
        headers.set("cookie", `newsroom=${token}`);
      }
      return fetch(paper.origin + path, { redirect: "manual", ...request, headers });
    },
    kept() {
      const current = version();
      if (last?.version === current) return last.word;
      last = { version: current, word: wordOf(database) };
      return last.word;
    },
    close: () => void database.close(),
  };
}

/** When a session was used last is noted of whoever comes in: all else that changes was done. */
const ignored = new Set(["sessions"]);

function wordOf(database: Sqlite.Database): string {
  const tables = database
    .prepare<[], string>(
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and sql not like 'CREATE VIRTUAL%' and name not glob '*_index_*' order by name",
    )
    .pluck()
    .all();
  const hash = createHash("sha256");
  for (const name of tables) {
    if (ignored.has(name)) continue;
    hash.update(`\n${name}`);
    for (const row of database.prepare(`select * from "${name}"`).raw().iterate())
      hash.update(JSON.stringify(row));
  }
  return hash.digest("hex");
}
