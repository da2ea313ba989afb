import { apiRoute, whatIsNamed } from "#app/_glue/api-route.ts";
import { api } from "#domain/api/addresses.ts";
import { findAuthorAt } from "#domain/api/named.ts";

export const dynamic = "force-dynamic";

export const GET = apiRoute([], async ({ slug }) => whatIsNamed(await findAuthorAt(slug), api.author));
