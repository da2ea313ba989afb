import { unsubscribe } from "#domain/subscribers/one-click-unsubscribe.ts";

interface Context {
  params: Promise<{ token: string }>;
}

const statuses = { left: 204, nobody: 404 } as const;

/**
 * Where the server sends a POST of the page above. Mail programs send it too, and from anywhere: the token is all it
 * takes. https://www.rfc-editor.org/rfc/rfc8058
 */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  return new Response(null, { status: statuses[await unsubscribe(token, new Date())] });
}
