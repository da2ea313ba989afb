"use client";

import { useState } from "react";
import type { MoveName } from "#domain/articles/workflow.ts";
import { inWords } from "../../../ui/date-time.tsx";
import { useEditing } from "../editing-context.ts";
import { placeOf } from "../paper-time-field.tsx";

/** What a move will do, and when, in words that follow the time that is chosen. */
export function useConsequence(move: MoveName) {
  const { facts, keeper, choices, paper, publication } = useEditing();
  const [at, setAt] = useState<Date>();
  const { slug, sectionId } = keeper.content();
  const section = choices.sections.find(({ id }) => id === sectionId)?.slug ?? "…";
  const address = `${publication.origin.replace(/^https?:\/\//, "")}/${section}/${slug}`;
  const clock = (instant: Date) => `${inWords(instant, "minute", paper)} in ${placeOf(paper.timeZone)}`;

  function say(): string {
    switch (move) {
      case "submit":
        return "The editors see that it waits for them. You may go on writing.";
      case "approve":
        return "It is ready, and waits to be published or scheduled.";
      case "send back":
        return `It goes back to ${facts.givenTo?.name ?? facts.madeBy}, with what you write here.`;
      case "publish":
        return `Readers see it at once at ${address}. It is ${clock(new Date())}.`;
      case "schedule":
        return at
          ? `Readers see it at ${address} from ${clock(at)}.`
          : `Readers will see it at ${address} from the time you choose.`;
      case "update":
      case "schedule update":
        return at
          ? `Readers see the change from ${clock(at)}, and until then what is live now.`
          : "Readers see the change at once.";
      case "cancel schedule":
        return "It goes back to approved. Readers see it when somebody publishes it.";
      case "cancel update":
        return "The change stays in the draft. Readers go on seeing what is live.";
      case "unpublish":
        return "Readers are told that it was withdrawn, and lists, feeds and search forget it at once.";
      default:
        return move satisfies never;
    }
  }
  return { consequence: say(), at, setAt };
}
