import { apiRoute } from "#app/_glue/api-route.ts";
import { findIndex } from "#domain/api/index-of-api.ts";

export const dynamic = "force-dynamic";

export const GET = apiRoute([], async () => ({ answer: await findIndex() }));
