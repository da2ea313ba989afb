import { apiRoute } from "#app/_glue/api-route.ts";
import { listAuthors } from "#domain/api/named.ts";

export const dynamic = "force-dynamic";

export const GET = apiRoute(["limit", "after"], async ({ question }) => {
  const answer = await listAuthors(question);
  return { answer, next: answer.links.next };
});
