import { confirmSignUp } from "#domain/subscribers/confirming.ts";

interface Context {
  params: Promise<{ token: string }>;
}

const statuses = { confirmed: 204, expired: 410, unknown: 404 } as const;

/** Where the server sends a POST of the page above: no server action, whose id would change with each build. */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  return new Response(null, { status: statuses[await confirmSignUp(token, new Date())] });
}
