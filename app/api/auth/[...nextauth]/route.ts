import type { NextRequest } from "next/server";
import { answerSession } from "#app/_glue/auth.ts";

/**
 * Next-auth's own route. Of its addresses only `session` is open, by which a page that stayed open learns who is signed in;
 * signing in goes through the domain.
 */
export function GET(request: NextRequest): Promise<Response> | Response {
  if (request.nextUrl.pathname === "/api/auth/session") return answerSession(request);
  return new Response(null, { status: 404 });
}
