import {
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { pipeline } from "node:stream/promises";
import { clientAddress } from "./client-address.ts";
import { type Pass, passHeader } from "./pressroom/newsroom.ts";
import { requestId } from "./request-id.ts";

/** What concerns one connection alone. https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1 */
const ofOneConnection = ["connection", "keep-alive", "te", "trailer", "upgrade", "expect", passHeader];

function passedOn(headers: IncomingHttpHeaders, leftOut: readonly string[] = ofOneConnection) {
  const passed = { ...headers };
  for (const name of leftOut) delete passed[name];
  return passed;
}

/**
 * Passes a request for the newsroom on, and its answer back, as both come in.
 * @param connection leads to the pressroom
 * @throws when it could not be answered, or not to its end
 */
export async function forward(
  request: IncomingMessage,
  response: ServerResponse,
  connection: Duplex,
  isSecret: boolean,
): Promise<void> {
  const pass: Pass = { id: requestId(request), clientAddress: clientAddress(request), isSecret };
  const asking = httpRequest({
    method: request.method,
    path: request.url,
    headers: { ...passedOn(request.headers), [passHeader]: JSON.stringify(pass), connection: "close" },
    // A duplex does all of a socket that HTTP asks of it here.
    createConnection: () => connection as Socket,
  });
  // Whoever asked may go away, also before there is an answer.
  response.once("close", () => asking.destroy());
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    asking.once("response", resolve);
    asking.on("error", reject);
  });
  // Not `pipeline`: of who is answered before all is sent on, it would cut off the answer.
  request.pipe(asking);
  // What nobody took over there still stands before the next request of the same connection.
  asking.once("close", () => request.resume());
  const answer = await answered;
  response.writeHead(
    answer.statusCode ?? 500,
    passedOn(answer.headers, ["connection", "keep-alive", "transfer-encoding"]),
  );
  await pipeline(answer, response);
}
