import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { settingNames } from "#platform/env.ts";
import { databaseOn, onServer } from "./testing-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated, empty database that each test file gets a copy of: a file's path, or a database on a Postgres. */
    template: { file: string } | { server: string; name: string };
    /** The names of all settings: a file that asks for none need not load what reads them. */
    settingNames: string[];
  }
}

async function migrate(databaseUrl: string): Promise<void> {
  process.env.DATABASE_URL = databaseUrl;
  const { migrateDatabase } = await import("./migrate.ts");
  const { closeDatabase } = await import("./client.ts");
  await migrateDatabase();
  await closeDatabase();
}

/** Vitest's global set-up: makes the template, once for the whole run. @returns what removes it */
export default async function makeTemplate(project: TestProject): Promise<() => Promise<void>> {
  project.provide("settingNames", settingNames);
  for (const name of settingNames) process.env[name] = "";
  const server = process.env.TEST_DATABASE_URL;
  if (server) {
    const name = `newspaper_template_${process.pid}`;
    await onServer(server, `drop database if exists ${name}`, `create database ${name}`);
    await migrate(databaseOn(server, name));
    project.provide("template", { server, name });
    return () => onServer(server, `drop database ${name} with (force)`);
  }
  const folder = mkdtempSync(join(tmpdir(), "newspaper-template-"));
  const made = join(folder, "made.db");
  await migrate(`file:${made}`);
  // The copy is never opened, so that nothing of it is left in a write-ahead log.
  const file = join(folder, "paper.db");
  copyFileSync(made, file);
  project.provide("template", { file });
  return async () => rmSync(folder, { recursive: true, force: true });
}
