import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { generate } from "selfsigned";
import { findProgram } from "./debian-program.ts";
import { freePort } from "./paper.ts";

const root = join(import.meta.dirname, "../..");

export interface Nginx {
  /** `https://localhost:PORT` */
  origin: string;
  /** Where plain HTTP is answered. */
  plainOrigin: string;
  /** Its certificate, for whoever has to trust it. */
  certificate: string;
  stop(): Promise<void>;
}

export interface Ports {
  secure: number;
  plain: number;
  newspaper: number;
}

export const freePorts = async (): Promise<Ports> => ({
  secure: await freePort(),
  plain: await freePort(),
  newspaper: await freePort(),
});

/** Starts nginx with the configuration of `docs/operating`, with ports, paths and a certificate of this machine's. */
export async function startNginx(folder: string, ports: Ports): Promise<Nginx> {
  const { path, env } = await findProgram("nginx", ["nginx"], "-v");
  const { cert, private: key } = await generate([{ name: "commonName", value: "localhost" }], {
    extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] }],
  });
  for (const part of ["cache", "temporary"]) mkdirSync(join(folder, part));
  writeFileSync(join(folder, "fullchain.pem"), cert);
  writeFileSync(join(folder, "privkey.pem"), key, { mode: 0o600 });
  writeFileSync(join(folder, "nginx.conf"), around(folder, siteFor(folder, ports)));

  const child = spawn(path, ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", "stderr"], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const ended = once(child, "close");
  const stop = async () => {
    child.kill("SIGQUIT");
    await ended;
  };
  await untilListening(ports.secure, () => {
    if (child.exitCode !== null) throw new Error(`nginx ended by itself:\n${said}`);
  });
  return {
    origin: `https://localhost:${ports.secure}`,
    plainOrigin: `http://localhost:${ports.plain}`,
    certificate: cert,
    stop,
  };
}

function siteFor(folder: string, { secure, plain, newspaper }: Ports): string {
  const file = readFileSync(join(root, "docs/operating/nginx.conf"), "utf8");
  return file
    .replaceAll("/etc/letsencrypt/live/paper.example", folder)
    .replaceAll("/var/cache/nginx/newspaper", join(folder, "cache"))
    .replaceAll("127.0.0.1:3000", `127.0.0.1:${newspaper}`)
    .replaceAll("https://paper.example", `https://localhost:${secure}`)
    .replaceAll("paper.example", "localhost")
    .replace("listen 80;", `listen 127.0.0.1:${plain};`)
    .replace("listen 443 ssl http2;", `listen 127.0.0.1:${secure} ssl http2;`)
    .replaceAll(/^ *listen \[::\].*$/gm, "");
}

/** As root nginx works for somebody else, who can't read the folders of these tests. */
const around = (folder: string, site: string) => `
daemon off;
${process.getuid?.() === 0 ? "user root;" : ""}
pid ${join(folder, "nginx.pid")};
worker_processes 1;
error_log stderr;
events { worker_connections 256; }
http {
  access_log off;
${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `  ${name}_temp_path ${join(folder, "temporary", name)};`).join("\n")}
${site}
}
`;

async function untilListening(port: number, check: () => void): Promise<void> {
  const listens = () =>
    new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true)).on("error", () => resolve(false));
      socket.on("connect", () => socket.destroy());
    });
  while (!(await listens())) {
    check();
    await pause(50);
  }
}
