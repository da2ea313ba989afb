import { apiRoute } from "#app/_glue/api-route.ts";
import { describe } from "#domain/api/openapi.ts";

export const dynamic = "force-dynamic";

export const GET = apiRoute([], async () => ({ answer: await describe() }));
