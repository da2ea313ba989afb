import { apiRoute } from "#app/_glue/api-route.ts";
import { listCorrections } from "#domain/api/corrections.ts";

export const dynamic = "force-dynamic";

export const GET = apiRoute(["limit", "after"], async ({ question }) => {
  const answer = await listCorrections(question);
  return { answer, next: answer.links.next };
});
