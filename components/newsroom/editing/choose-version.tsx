"use client";

import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { inWords } from "../../ui/date-time.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useEditing, useKept } from "./editing-context.ts";
import { SideBySide } from "./side-by-side.tsx";
import { useTakeAside } from "./use-take-aside.ts";

/** Two versions of one draft, when somebody else saved while one wrote: both stand here, and neither goes. */
export function ChooseVersion({ onClose }: { onClose: () => void }) {
  const { keeper, writer, paper, adopt, moved } = useEditing();
  const state = useKept(keeper, (each) => each.state());
  const mine = useKept(keeper, (each) => each.content());
  const take = useTakeAside();
  const [wrong, setWrong] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  if (state.kind !== "conflict") return null;
  const { theirs, asideId } = state;

  const chooseMine = async () => {
    setBusy(true);
    const problem = await take(asideId);
    setBusy(false);
    setWrong(problem);
    if (!problem) onClose();
  };
  const chooseTheirs = async () => {
    setBusy(true);
    // What was typed last goes to the side as well, before it leaves the screen.
    await keeper.flush();
    const now = keeper.state();
    const isSafe = now.kind === "conflict" && keeper.isWithServer();
    if (isSafe) {
      adopt(now.theirs.version, now.theirs.content);
      await moved();
      onClose();
    } else setWrong("The server does not answer. Try again in a moment.");
    setBusy(false);
  };
  const who =
    theirs.savedByName === writer.name ? "You, in another tab or on another device" : theirs.savedByName;
  return (
    <SideBySide
      title="Two versions of this draft"
      lead="Choose which goes on. The other waits under History and can be taken at any time."
      sides={[
        { title: "Yours", who: "As it is written here", content: mine },
        {
          title: "Theirs",
          who: `${who}, ${inWords(new Date(theirs.savedAt), "short", paper)}`,
          content: theirs.content,
        },
      ]}
      onClose={onClose}
    >
      {wrong && <Notice tone="wrong">{wrong}</Notice>}
      <Button type="button" look="bare" onClick={onClose}>
        Keep writing
      </Button>
      <Button type="button" look="quiet" disabled={isBusy} onClick={() => void chooseTheirs()}>
        Go on with theirs
      </Button>
      <Button type="button" disabled={isBusy} onClick={() => void chooseMine()}>
        Go on with yours
      </Button>
    </SideBySide>
  );
}
