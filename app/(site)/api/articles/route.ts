import { apiRoute } from "#app/_glue/api-route.ts";
import { askedOfArticles, listArticles } from "#domain/api/articles.ts";

export const dynamic = "force-dynamic";

export const GET = apiRoute(askedOfArticles, async ({ question }) => {
  const answer = await listArticles(question);
  return { answer, next: answer.links.next };
});
