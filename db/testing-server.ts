import type { Client } from "pg";

/* The Postgres that the tests run on a second time. */

/** The address of another database on the same server. */
export function databaseOn(server: string, name: string): string {
  const address = new URL(server);
  address.pathname = `/${name}`;
  return address.href;
}

/** A connection to a database on a server. Whoever opens it ends it. */
export async function connectTo(address: string): Promise<Client> {
  const { Client } = await import("pg");
  const client = new Client({ connectionString: address });
  await client.connect();
  return client;
}

/** Runs statements on a server, outside of any transaction. */
export async function onServer(server: string, ...statements: string[]): Promise<void> {
  const client = await connectTo(server);
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
