"use client";

import { useMemo, useRef, useState } from "react";
import { toast } from "sonner";
import type { DraftContent } from "#domain/articles/draft-content.ts";
import { type Editing, EditingProvider } from "./editing-context.ts";
import { EditingDesk } from "./editing-desk.tsx";
import type { EditorProps } from "./editor.tsx";
import { type ArticleFacts, addressOf } from "./facts.ts";
import type { Opening } from "./left-behind.ts";
import { isSame } from "./same-content.ts";
import { useFacts } from "./use-facts.ts";
import { useKeeper } from "./use-keeper.ts";
import { usePanel } from "./use-panel.ts";

/** An article that is open: its keeper, what is known of it, and the desk it is written on. */
export function OpenArticle({ opening, ...props }: EditorProps & { opening: Opening }) {
  const { choices, actions, addresses, paper, publication, writer } = props;
  const [adopted, setAdopted] = useState(0);
  const learn = useRef<() => Promise<unknown>>(async () => undefined);
  const adoptNow = useRef<(version: number, content: DraftContent) => void>(() => undefined);
  const told = useRef<(what: "saved" | "moved") => void>(() => undefined);
  const { keeper, journalKeeps } = useKeeper({
    opening,
    articleId: props.facts.id,
    addresses,
    writer,
    onBegun(articleId) {
      // The address alone changes: whoever writes keeps the focus, and every word.
      window.history.replaceState(null, "", addressOf(addresses.article, articleId));
      void learn.current();
    },
    onSaved: () => told.current("saved"),
    onNewer: (version, content) => adoptNow.current(version, content),
  });

  const adopt = (version: number, content: DraftContent) => {
    const isOther = !isSame(keeper.content(), content);
    keeper.adopt(version, content);
    if (isOther) setAdopted((count) => count + 1);
  };
  const onNewer = (facts: ArticleFacts) => {
    if (facts.draftVersion !== keeper.seen() && !isSame(facts.content, keeper.content()))
      toast.info(`${facts.savedByName} wrote on. Their version is shown now.`);
    adopt(facts.draftVersion, facts.content);
  };
  adoptNow.current = adopt;
  const { facts, refresh, tell } = useFacts({
    first: props.facts,
    keeper,
    address: addresses.draft,
    onNewer,
  });
  learn.current = refresh;
  told.current = (what) => tell.current(what);
  const panel = usePanel();

  const editing: Editing = useMemo(
    () => ({
      ...{ keeper, facts, refresh, choices, actions, addresses, paper, publication, writer, adopted },
      moved: async () => {
        tell.current("moved");
        await refresh();
      },
      adopt: (version, content) => adoptNow.current(version, content),
      goTo: panel.goTo,
    }),
    [
      keeper,
      facts,
      refresh,
      choices,
      actions,
      addresses,
      paper,
      publication,
      writer,
      adopted,
      tell,
      panel.goTo,
    ],
  );
  return (
    <EditingProvider value={editing}>
      <EditingDesk opening={opening} panel={panel} journalKeeps={journalKeeps} />
    </EditingProvider>
  );
}
