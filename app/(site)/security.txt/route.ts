import { documentMoved } from "#app/_glue/documents.ts";

export const dynamic = "force-dynamic";

/** Where it stood before it had a place for all sites: https://www.rfc-editor.org/rfc/rfc9116#section-3 */
export const GET = () => documentMoved("/.well-known/security.txt");
