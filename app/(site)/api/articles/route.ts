import { apiRoute } from "#app/_glue/api-route.ts";
import { answerArticles, askedOfArticles } from "#domain/api/articles.ts";

export const dynamic = "force-dynamic";

export const GET = apiRoute(askedOfArticles, async ({ question }) => {
  const answer = await answerArticles(question);
  return { answer, next: answer.links.next };
});
