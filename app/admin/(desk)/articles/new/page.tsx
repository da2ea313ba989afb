import { requireStaff } from "#app/_glue/session.ts";
import { freshFacts } from "#components/newsroom/editing/facts.ts";
import { emptyDraft } from "#domain/articles/draft-content.ts";
import { movesFor } from "#domain/articles/workflow.ts";
import { directionOf } from "#domain/publication/direction.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { ArticleEditor } from "../_parts/article-editor.tsx";

/** A blank page. Nothing is made by opening it: the article begins with the first thing that is typed. */
export default async function NewArticlePage() {
  const staff = await requireStaff("/admin/articles/new", "write own articles");
  const { language } = await findPublication();
  const content = emptyDraft(language, directionOf(language));
  const moves = movesFor(staff, { state: "draft", madeById: staff.id, givenToId: null });
  const bylines = staff.authorId === null ? [] : [staff.authorId];
  return <ArticleEditor staff={staff} facts={freshFacts({ ...content, bylines }, moves, staff.name)} />;
}
