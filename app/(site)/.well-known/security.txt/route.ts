import { documentAnswer } from "#app/_glue/documents.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { asSecurityText, endOfDayUtc } from "#domain/syndication/security-text.ts";
import { findSyndication } from "#domain/syndication/syndication-settings.ts";
import { settings } from "#platform/env.ts";
import { freshUntil } from "#platform/request.ts";

export const dynamic = "force-dynamic";

/** Whom to tell of a security hole. */
export async function GET(): Promise<Response> {
  const now = new Date();
  freshUntil(endOfDayUtc(now));
  const { securityContact } = await findSyndication();
  const body = asSecurityText(securityContact, await findPublication(), settings().siteUrl, now);
  return documentAnswer({ type: "text/plain", body });
}
