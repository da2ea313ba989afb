import { body, paragraph } from "#domain/articles/composing.ts";
import type { ArticleState } from "#domain/articles/workflow.ts";

/** An article as it is generated, before it has an id. */
export interface Generated {
  slug: string;
  headline: string;
  standfirst: string;
  paragraphs: string[];
  sectionId: number;
  topics: { id: number; name: string }[];
  authors: { id: number; name: string }[];
  madeBy: { id: number; name: string };
  givenToId: number | null;
  state: ArticleState;
  hasChanges: boolean;
  at: Date;
  scheduledFor: Date | null;
}

/** The same once it and its one revision are kept. */
export interface Kept extends Generated {
  articleId: number;
  revisionId: number;
}

/** The text as readers see it, and as it is searched. */
export const bodyOf = ({ paragraphs }: Generated) => body(...paragraphs.map((text) => paragraph(text)));
