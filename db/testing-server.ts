/* The Postgres that the tests run on a second time. */

/** The address of another database on the same server. */
export function databaseOn(server: string, name: string): string {
  const address = new URL(server);
  address.pathname = `/${name}`;
  return address.href;
}

/** Runs statements on a server, outside of any transaction. */
export async function onServer(server: string, ...statements: string[]): Promise<void> {
  const { Client } = await import("pg");
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
