import type { ServerResponse } from "node:http";
import { apiHeaders } from "#domain/api/headers.ts";
import { problem, problemType } from "#domain/api/problem.ts";
import { commonHeaders } from "./security-headers.ts";

/** Tells a program what went wrong, where no route has. */
export function sendProblem(
  response: ServerResponse,
  status: number,
  detail: string,
  headers: Record<string, string> = {},
): void {
  const body = JSON.stringify(problem(status, detail));
  response.writeHead(status, {
    ...commonHeaders(),
    ...apiHeaders,
    "content-type": problemType,
    "cache-control": "no-store",
    "content-length": Buffer.byteLength(body),
    ...headers,
  });
  response.end(response.req.method === "HEAD" ? undefined : body);
}
