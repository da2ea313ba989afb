import { parentPort } from "node:worker_threads";
import { inWords } from "#platform/log.ts";
import { closeDatabase, db, transaction, workAsideFromReaders } from "./client.ts";
import { sections } from "./schema/taxonomy.ts";

/* A thread beside the one that serves readers, which tries to write. */

workAsideFromReaders(1_000);
const read = await db.select().from(sections).limit(1);
const section = { slug: "world", name: "World", description: "", position: 0 };
const failed = await transaction((tx) => tx.insert(sections).values(section)).then(() => "", inWords);
await closeDatabase();
parentPort?.postMessage({ read, failed });
