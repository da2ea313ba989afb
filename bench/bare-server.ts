import { createServer } from "node:http";

/*
 * What the paper is measured against: a bare `node:http` server with one answer in memory, in a process of its own.
 * It is handed the very bytes and headers that the paper sends.
 */

process.once("message", ({ body, headers }: { body: string; headers: Record<string, string> }) => {
  const bytes = Buffer.from(body, "base64");
  const server = createServer((_request, response) => {
    response.writeHead(200, headers);
    response.end(bytes);
  });
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    process.send?.(typeof address === "object" && address ? address.port : 0);
  });
});
process.once("disconnect", () => process.exit(0));
