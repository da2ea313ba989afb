import { apiRoute } from "#app/_glue/api-route.ts";

export const dynamic = "force-dynamic";

export const GET = apiRoute([], async () => ({
  ...{ status: 404, detail: "There is nothing at this address. See /api for what there is." },
}));
