import { apiRoute } from "#app/_glue/api-route.ts";
import { listAllSections } from "#domain/api/named.ts";

export const dynamic = "force-dynamic";

export const GET = apiRoute([], async () => ({ answer: await listAllSections() }));
