import { type Answered, apiRoute } from "#app/_glue/api-route.ts";
import { api } from "#domain/api/addresses.ts";
import { findArticle } from "#domain/api/article.ts";

export const dynamic = "force-dynamic";

export const GET = apiRoute([], async ({ slug }): Promise<Answered> => {
  const at = await findArticle(slug);
  switch (at.found) {
    case "article":
      return { answer: at.article };
    case "elsewhere":
      return { at: api.article(at.slug) };
    case "withdrawn":
      return { status: 410, detail: "This article was withdrawn. Forget what you kept of it." };
    case "nothing":
      return { status: 404, detail: "There is no article with this slug." };
    default:
      return at satisfies never;
  }
});
