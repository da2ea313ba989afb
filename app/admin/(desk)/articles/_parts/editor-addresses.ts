import type { EditorAddresses } from "#components/newsroom/editing/facts.ts";

const article = "/admin/articles/{id}";

/** Where the editor's page talks to. */
export const editorAddresses: EditorAddresses = {
  articles: "/admin/articles",
  begin: "/admin/articles/new/begin",
  article,
  draft: `${article}/draft`,
  related: `${article}/related`,
  checklist: `${article}/checklist`,
  revisions: `${article}/revisions`,
  links: "/admin/links",
  topics: "/admin/topics/find",
};
