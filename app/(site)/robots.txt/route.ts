import { documentAnswer } from "#app/_glue/documents.ts";
import { asRobots } from "#domain/syndication/robots.ts";
import { settings } from "#platform/env.ts";

export const dynamic = "force-dynamic";

/** What crawlers may ask for, and where the sitemaps are. */
export const GET = () => documentAnswer({ type: "text/plain", body: asRobots(settings().siteUrl) });
