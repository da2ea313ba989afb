"use client";

import { useEffect, useState } from "react";
import type { PaperTime } from "../../ui/date-time.tsx";
import type { ArticleFacts, Choices, EditorActions, EditorAddresses, Writer } from "./facts.ts";
import { type Opening, openFromJournal } from "./left-behind.ts";
import { OpenArticle } from "./open-article.tsx";

export interface EditorProps {
  facts: ArticleFacts;
  choices: Choices;
  actions: EditorActions;
  addresses: EditorAddresses;
  paper: PaperTime;
  publication: { name: string; origin: string };
  writer: Writer;
}

/** The editor of one article. Before anything can be typed it looks for what an earlier tab may have left on this device. */
export function Editor(props: EditorProps) {
  const { facts, writer } = props;
  const [opening, setOpening] = useState<Opening>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for a page; later versions come by the keeper.
  useEffect(() => {
    let isHere = true;
    let leave: (() => void) | undefined;
    const known = { article: facts.id === undefined ? "new" : String(facts.id), staffId: writer.id };
    const { draftVersion, draftTab, draftEdit, content } = facts;
    const draft = { tab: draftTab, edit: draftEdit };
    openFromJournal({ ...known, version: draftVersion, draft, content }).then((found) => {
      leave = found.leave;
      if (isHere) setOpening(found);
      else leave();
    });
    return () => {
      isHere = false;
      leave?.();
    };
  }, []);

  if (!opening)
    return (
      <div className="editor" aria-busy="true">
        <p className="editor-opening quiet" role="status">
          Opening the article…
        </p>
      </div>
    );
  return <OpenArticle {...props} opening={opening} />;
}
