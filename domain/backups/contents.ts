import { z } from "zod";
import type { ArchivedFile } from "#platform/archive.ts";

/*
 * What a backup holds:
 *
 *   paper.json              what it is a backup of; the first
 *   database/…              the database at one moment: SQLite's file, or the rows of Postgres' tables
 *   secrets/…               the keys of links, factors and sessions
 *   media/3f/2a/3f2a9c1b…   the files as they were received; what is made from them is made again
 *   outbox/….eml            mails, where no mail server is set
 *   contents.sha256         of every file what it holds, as `sha256sum --check` reads it; the last
 */

export const first = "paper.json";
export const last = "contents.sha256";

/** Names are looked at before anything is written: no archive can write to anywhere else. */
const names = [
  /^paper\.json$/,
  /^database\/(paper\.db|sequences\.json|[a-z_]+\.jsonl)$/,
  /^secrets\/[a-z0-9-]+$/,
  /^media\/([0-9a-f]{2})\/([0-9a-f]{2})\/\1\2[0-9a-f]{60}$/,
  /^outbox\/[\w.-]+\.eml$/,
  /^contents\.sha256$/,
];

export const mayBeIn = (name: string): boolean => names.some((form) => form.test(name));

export const isMedia = (name: string): boolean => name.startsWith("media/");

/** What lies under a hash. */
export const mediaName = (hash: string): string => `media/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`;

export const aboutForm = z.object({
  format: z.literal(1),
  /** Of the program. */
  version: z.string(),
  madeAt: z.iso.datetime(),
  engine: z.enum(["sqlite", "postgres"]),
  migrations: z.int().min(1),
  /** Of all that comes between the first and the last. */
  files: z.int().min(0),
  bytes: z.number().min(0),
});

/** What the first file says. */
export type About = z.output<typeof aboutForm>;

export const asLine = ({ sha256, name }: ArchivedFile) => `${sha256}  ${name}\n`;

/** @returns the hashes by the names */
export function readLines(text: string): Map<string, string> {
  const lines = [...text.matchAll(/^([0-9a-f]{64}) {2}(\S+)$/gm)];
  return new Map(lines.map(([, hash = "", name = ""]) => [name, hash]));
}
