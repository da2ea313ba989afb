"use client";

import { memo, useEffect, useMemo, useRef, useState } from "react";
import type { Media } from "#domain/articles/article.ts";
import { longest } from "#domain/articles/draft-content.ts";
import { slugFor } from "#domain/articles/slug.ts";
import { type WritingHandle, WritingSurface } from "../writing/writing-surface.tsx";
import type { Counts } from "../writing/writing-tools.ts";
import { useEditing, useKept, useWritten } from "./editing-context.ts";
import { GrowingText } from "./growing-text.tsx";
import { LeadSlot } from "./lead-slot.tsx";
import { useMediaTools } from "./use-media-tools.tsx";

/** Drawn again only when something is given to it anew: the text keeps itself. */
const Surface = memo(WritingSurface);

/** What readers will read: headline, standfirst, the lead, the text. */
export function WritingSheet() {
  const { keeper, facts, adopted, paper, addresses } = useEditing();
  const [headline] = useWritten("headline");
  const [standfirst, setStandfirst] = useWritten("standfirst");
  const language = useKept(keeper, (each) => each.content().language);
  const direction = useKept(keeper, (each) => each.content().direction);
  const surface = useRef<WritingHandle>(null);
  const standfirstField = useRef<HTMLTextAreaElement>(null);
  const { tools, dialogs } = useMediaTools(addresses.links);
  const [counts, setCounts] = useState<Counts>();
  const [met, setMet] = useState<Media[]>([]);
  const media = useMemo(
    () => new Map([...facts.media, ...met].map((each) => [each.id, each])),
    [facts.media, met],
  );
  const [firstBody] = useState(() => keeper.content().body);
  const [onChange] = useState(() => (body: typeof firstBody) => keeper.change({ body }));

  // Another version was taken over: its text takes the place of this one, in a step that can be undone.
  useEffect(() => {
    if (adopted > 0) surface.current?.replace(keeper.content().body);
  }, [adopted, keeper]);

  const writeHeadline = (next: string) => {
    const follows = !keeper.content().slugByHand && facts.firstPublishedAt === undefined;
    keeper.change({ headline: next, ...(follows && { slug: slugFor(next) }) });
  };
  return (
    <>
      <div className="written-head" lang={language} dir={direction}>
        <GrowingText
          label="Headline"
          className="written-headline"
          placeholder="Headline"
          name="headline"
          maxLength={longest.headline}
          value={headline}
          onText={writeHeadline}
          onEnter={() => standfirstField.current?.focus()}
        />
        <GrowingText
          ref={standfirstField}
          label="Standfirst"
          className="written-standfirst"
          placeholder="Standfirst"
          name="standfirst"
          maxLength={longest.standfirst}
          value={standfirst}
          onText={setStandfirst}
          onEnter={() => surface.current?.focus()}
        />
        <LeadSlot media={media} onMet={(each) => setMet((known) => [...known, each])} tools={tools} />
      </div>
      <div data-field="body">
        <Surface
          ref={surface}
          label="Body"
          body={firstBody}
          media={useMemo(() => [...media.values()], [media])}
          language={language}
          direction={direction}
          paper={paper}
          onChange={onChange}
          onCounts={setCounts}
          tools={tools}
        />
      </div>
      {counts && (
        <p className="counts">
          {counted(counts.words, "word")}
          {counts.words > 0 && ` · ${counts.minutes} min`} · {counted(counts.characters, "character")}
        </p>
      )}
      {dialogs}
    </>
  );
}

const counted = (count: number, what: string) =>
  `${count.toLocaleString("en")} ${what}${count === 1 ? "" : "s"}`;
