import { notFound } from "next/navigation";
import { requireStaff } from "#app/_glue/session.ts";
import { factsOf } from "#components/newsroom/editing/facts.ts";
import { openForEditing } from "#domain/articles/opening.ts";
import { ArticleEditor } from "../_parts/article-editor.tsx";

/** The editor of one article. Whoever may not write it is told that there is none. */
export default async function ArticlePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const staff = await requireStaff(`/admin/articles/${id}`, "write own articles");
  const article = /^[1-9]\d{0,9}$/.test(id) ? await openForEditing(staff, Number(id), new Date()) : undefined;
  if (!article) notFound();
  return <ArticleEditor staff={staff} facts={factsOf(article)} />;
}
