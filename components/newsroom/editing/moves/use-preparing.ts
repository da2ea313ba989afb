"use client";

import { useEffect, useState } from "react";
import { ask } from "../answer.ts";
import { useEditing } from "../editing-context.ts";
import { addressOf } from "../facts.ts";
import type { FoundFinding } from "../finding-list.tsx";
import type { ShownMove } from "./shown-moves.ts";

export type Preparing =
  | { stage: "preparing" }
  /** It cannot be done now, and why. */
  | { stage: "stuck"; message: string }
  /** Everything is saved, and this is what was found. */
  | { stage: "ready"; articleId: number; version: number; seen: number; findings: FoundFinding[] };

const noAnswer =
  "The server does not answer, so nothing was done. What you wrote is kept. Try again in a moment.";

/** Saves what is written, looks where the article stands by now, and asks the checklist, before a move. */
export function usePreparing({ move, checks, label }: ShownMove): Preparing {
  const { keeper, refresh, addresses } = useEditing();
  const [preparing, setPreparing] = useState<Preparing>({ stage: "preparing" });

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the dialog opens.
  useEffect(() => {
    let current = true;
    const become = (next: Preparing) => {
      if (current) setPreparing(next);
    };
    const stuck = (message: string) => become({ stage: "stuck", message });

    async function prepare() {
      if (keeper.articleId() === undefined && !keeper.isDirty()) return stuck("Write something first.");
      if (!(await keeper.flush())) return stuck(whyNotSaved());
      const facts = await refresh();
      const articleId = keeper.articleId();
      if (!facts || articleId === undefined) return stuck(whyNotSaved());
      if (!facts.moves.includes(move))
        return stuck(`This article is ${facts.state} by now: “${label}” is no longer to be done.`);
      const checked = checks
        ? await ask(addressOf(addresses.checklist, articleId), {
            method: "POST",
            body: { content: keeper.content() },
          })
        : undefined;
      if (checks && checked?.status !== 200) return stuck(noAnswer);
      // Our own handler's answer.
      const findings = (checked?.said.findings ?? []) as FoundFinding[];
      become({ stage: "ready", articleId, version: facts.version, seen: facts.draftVersion, findings });
    }

    function whyNotSaved(): string {
      const state = keeper.state();
      if (state.kind === "refused") return `This could not be saved first. ${state.message}`;
      if (state.kind === "signed out") return "Your session has ended. Sign in, then do this again.";
      if (state.kind === "conflict")
        return `${state.theirs.savedByName} saved another version. Choose which goes on, then do this again.`;
      return noAnswer;
    }

    void prepare();
    return () => {
      current = false;
    };
  }, []);
  return preparing;
}
