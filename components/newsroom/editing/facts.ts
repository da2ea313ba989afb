import type { Media } from "#domain/articles/article.ts";
import type { DraftContent } from "#domain/articles/draft-content.ts";
import type { EditedArticle, Choices as ListedChoices } from "#domain/articles/for-editors.ts";
import type { Aside } from "#domain/articles/setting-aside.ts";
import type { MoveName } from "#domain/articles/workflow.ts";
import type { FormAction } from "../action-form.tsx";

/*
 * What the editor is told of an article beside its words, as JSON: once with the page, and again after every move and
 * whenever somebody else did something. Instants are ISO 8601.
 */

export interface NamedChoice {
  id: number;
  name: string;
}

/** The same once it has been JSON: instants are texts. */
type Told<Value> = Value extends Date
  ? string
  : Value extends readonly (infer Each)[]
    ? Told<Each>[]
    : Value extends object
      ? { [Key in keyof Value]: Told<Value[Key]> }
      : Value;

/** A version that waits to be chosen. */
export type AsideFacts = Omit<Told<Aside>, "content"> & { content: DraftContent };

export interface ArticleFacts
  extends Omit<Told<EditedArticle>, "id" | "content" | "asides" | "media" | "savedAt"> {
  /** Undefined while nothing was written yet. */
  id: number | undefined;
  content: DraftContent;
  asides: AsideFacts[];
  media: Media[];
  savedAt: string | undefined;
  /** What the chosen topics are called. */
  topics: NamedChoice[];
  /** What was said when it was submitted, or sent back. */
  word: { text: string; byName: string; at: string } | undefined;
  /** Where the reader's page can be seen, for an hour. */
  preview: string | undefined;
  /** Links for somebody outside that are still good. */
  previewLinks: { id: number; createdByName: string; expiresAt: string }[];
}

export interface Choices extends ListedChoices {
  languages: { value: string; label: string }[];
}

/** What is told of an article that was opened. */
export const factsOf = (article: object): ArticleFacts =>
  // What JSON makes of an `OpenedArticle`: the page is given the same as the handler answers.
  JSON.parse(JSON.stringify(article)) as ArticleFacts;

/** What is told of one that has not begun. */
export const freshFacts = (content: DraftContent, moves: MoveName[], madeBy: string): ArticleFacts => ({
  ...{ id: undefined, version: 0, state: "draft", address: undefined, content },
  ...{ draftVersion: 0, draftTab: "", draftEdit: 0 },
  ...{ savedAt: undefined, savedByName: "", moves, hasChanges: false, headNumber: 0, madeBy },
  ...{ firstPublishedAt: undefined, publishedAt: undefined, embargoUntil: undefined },
  ...{ scheduledFor: undefined, scheduledByName: undefined, scheduledChange: undefined },
  ...{
    givenTo: undefined,
    asides: [],
    media: [],
    topics: [],
    word: undefined,
    preview: undefined,
    previewLinks: [],
  },
});

/** Where the newsroom's handlers are; `{id}` stands for the article's. */
export interface EditorAddresses {
  articles: string;
  begin: string;
  article: string;
  draft: string;
  related: string;
  checklist: string;
  revisions: string;
  links: string;
  topics: string;
}

export const addressOf = (template: string, id: number | undefined) => template.replace("{id}", String(id));

/** What the buttons do. Each is an action of the newsroom. */
export type EditorActions = Record<
  | "keep"
  | "submit"
  | "approve"
  | "sendBack"
  | "publish"
  | "schedule"
  | "cancelSchedule"
  | "update"
  | "unpublish"
  | "give"
  | "takeAside"
  | "settleAside"
  | "makePreviewLink"
  | "revokePreviewLink",
  FormAction
>;

/** Whoever writes. */
export interface Writer {
  id: number;
  name: string;
  email: string;
  mayMakeTopics: boolean;
}
