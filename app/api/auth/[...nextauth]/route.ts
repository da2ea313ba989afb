import type { NextRequest } from "next/server";
import { findStaff } from "#app/_glue/session.ts";

/**
 * Next-auth's own addresses. Only `session` is open, in the shape next-auth gives it: by it a page that stayed open learns
 * who is signed in. Looking sets no cookie, as next-auth's own answer would; signing in goes through the domain.
 */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  if (nextUrl.pathname !== "/api/auth/session") return new Response(null, { status: 404 });
  const staff = await findStaff();
  return Response.json(staff ? { user: { name: staff.name, email: staff.email } } : null);
}
