"use client";

import type { Media } from "#domain/articles/article.ts";
import type { DraftContent } from "#domain/articles/draft-content.ts";
import { BodyBlocks } from "../../article/body-blocks.tsx";
import { inWords, type PaperTime } from "../../ui/date-time.tsx";
import type { Choices } from "./facts.ts";

/** What each field is called where versions are compared. */
export const fieldNames: Record<keyof DraftContent, string> = {
  headline: "Headline",
  standfirst: "Standfirst",
  place: "Place",
  body: "Text",
  leadMediaId: "Lead picture or clip",
  bylines: "Byline",
  topics: "Topics",
  slug: "Slug",
  slugByHand: "Slug chosen by hand",
  sectionId: "Section",
  searchTitle: "Search title",
  searchDescription: "Search description",
  socialText: "Social text",
  language: "Language",
  direction: "Direction",
  embargoUntil: "Embargo",
  notes: "Notes to editors",
  related: "Related",
};

interface DraftSideProps {
  title: string;
  who: string;
  content: DraftContent;
  /** The fields that differ: the others are left out. */
  fields: (keyof DraftContent)[];
  choices: Choices;
  topicName: (id: number) => string;
  media: readonly Media[];
  paper: PaperTime;
}

/** One of two versions that stand side by side: what differs, the text as readers would see it. */
export function DraftSide({ title, who, content, fields, ...known }: DraftSideProps) {
  const media = new Map(known.media.map((each) => [each.id, each]));
  return (
    <section className="draft-side" aria-label={title}>
      <h3>{title}</h3>
      <p className="quiet">{who}</p>
      <dl>
        {fields.map((field) => (
          <div key={field}>
            <dt>{fieldNames[field]}</dt>
            <dd lang={content.language} dir={field === "body" ? content.direction : undefined}>
              {field === "body" ? (
                <section
                  className="prose draft-side-text"
                  aria-label={`Text, ${title}`}
                  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
                  tabIndex={0}
                >
                  <BodyBlocks blocks={content.body.content} media={media} paper={known.paper} />
                </section>
              ) : (
                inText(content, field, known) || <span className="quiet">empty</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type Known = Pick<DraftSideProps, "choices" | "topicName" | "media" | "paper">;

function inText(content: DraftContent, field: Exclude<keyof DraftContent, "body">, known: Known): string {
  const { choices, topicName, media, paper } = known;
  const named = (ids: number[], list: { id: number; name: string }[]) =>
    ids.map((id) => list.find((each) => each.id === id)?.name ?? `${id}`).join(", ");
  switch (field) {
    case "bylines":
      return named(content.bylines, choices.authors);
    case "topics":
      return content.topics.map(topicName).join(", ");
    case "sectionId":
      return content.sectionId === null ? "" : named([content.sectionId], choices.sections);
    case "leadMediaId": {
      const lead = media.find(({ id }) => id === content.leadMediaId);
      return content.leadMediaId === null
        ? ""
        : lead?.alt || lead?.caption || `Number ${content.leadMediaId}`;
    }
    case "embargoUntil":
      return content.embargoUntil === null ? "" : inWords(new Date(content.embargoUntil), "minute", paper);
    case "slugByHand":
      return content.slugByHand ? "yes" : "no";
    case "direction":
      return content.direction === "rtl" ? "right to left" : "left to right";
    case "related":
      return `${content.related.pinned.length} pinned, ${content.related.barred.length} barred`;
    default:
      return content[field];
  }
}
