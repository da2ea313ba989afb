import { apiRoute } from "#app/_glue/api-route.ts";
import { listTopics } from "#domain/api/named.ts";

export const dynamic = "force-dynamic";

export const GET = apiRoute(["limit", "after"], async ({ question }) => {
  const answer = await listTopics(question);
  return { answer, next: answer.links.next };
});
