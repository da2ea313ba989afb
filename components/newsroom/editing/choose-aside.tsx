"use client";

import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { inWords } from "../../ui/date-time.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useEditing, useKept } from "./editing-context.ts";
import type { AsideFacts } from "./facts.ts";
import { SideBySide } from "./side-by-side.tsx";
import { useTakeAside } from "./use-take-aside.ts";

interface ChooseAsideProps {
  aside: AsideFacts;
  onClose: () => void;
}

/** A version that waits beside the one that is being written. Whichever is not taken stays to be taken later. */
export function ChooseAside({ aside, onClose }: ChooseAsideProps) {
  const { keeper, paper, facts } = useEditing();
  const content = useKept(keeper, (each) => each.content());
  const take = useTakeAside();
  const [wrong, setWrong] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const takeIt = async () => {
    setBusy(true);
    const problem = await take(aside.id);
    setBusy(false);
    setWrong(problem);
    if (!problem) onClose();
  };
  return (
    <SideBySide
      title="A version that waits"
      lead="Take it, and what is here now waits in its place."
      sides={[
        { title: "Here now", who: facts.savedByName, content },
        {
          title: "Waiting",
          who: `${aside.staffName}, ${inWords(new Date(aside.at), "short", paper)}`,
          content: aside.content,
        },
      ]}
      onClose={onClose}
    >
      {wrong && <Notice tone="wrong">{wrong}</Notice>}
      <Button type="button" look="quiet" onClick={onClose}>
        Keep what is here
      </Button>
      <Button type="button" disabled={isBusy} onClick={() => void takeIt()}>
        Take the waiting version
      </Button>
    </SideBySide>
  );
}
