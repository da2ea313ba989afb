"use client";

import { useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { DateTime } from "../../../ui/date-time.tsx";
import { ActionForm } from "../../action-form.tsx";
import { Nothing } from "../../nothing.tsx";
import { ChooseAside } from "../choose-aside.tsx";
import { useEditing, useKept } from "../editing-context.ts";
import { type AsideFacts, addressOf } from "../facts.ts";
import { safely } from "../safe-action.ts";

/** The versions that wait to be chosen, and the way to all that were kept. */
export function HistoryPanel() {
  const { facts, keeper, addresses, paper } = useEditing();
  const articleId = useKept(keeper, (each) => each.articleId());
  const [compared, setCompared] = useState<AsideFacts>();
  if (articleId === undefined)
    return (
      <Nothing title="No history yet">
        Each version that is kept by hand, sent on or published is listed here.
      </Nothing>
    );
  return (
    <>
      <p>
        <a className="link" href={addressOf(addresses.revisions, articleId)}>
          All revisions
        </a>{" "}
        <span className="quiet">
          {facts.headNumber === 0 ? "none yet" : `the newest is number ${facts.headNumber}`}
        </span>
      </p>
      <p className="quiet mt-1">
        The draft was last written by {facts.savedByName || "nobody"}
        {facts.savedAt && (
          <>
            , <DateTime at={new Date(facts.savedAt)} shape="short" paper={paper} />
          </>
        )}
      </p>
      <h2 className="panel-title">Versions that wait</h2>
      {facts.asides.length === 0 && (
        <Nothing title="None">When two people write at once, what was not taken waits here.</Nothing>
      )}
      {facts.asides.map((aside) => (
        <WaitingVersion
          key={aside.id}
          aside={aside}
          articleId={articleId}
          onCompare={() => setCompared(aside)}
        />
      ))}
      {compared && <ChooseAside aside={compared} onClose={() => setCompared(undefined)} />}
    </>
  );
}

interface WaitingVersionProps {
  aside: AsideFacts;
  articleId: number;
  onCompare: () => void;
}

function WaitingVersion({ aside, articleId, onCompare }: WaitingVersionProps) {
  const { actions, paper, moved } = useEditing();
  return (
    <div className="suggestion">
      <p>
        {aside.staffName}, <DateTime at={new Date(aside.at)} shape="short" paper={paper} />
      </p>
      <p className="quiet">{aside.reason}</p>
      <ActionForm
        action={safely(actions.settleAside)}
        label="Settle it"
        className="suggestion-actions"
        onDone={moved}
      >
        {({ pending }) => (
          <>
            <input type="hidden" name="articleId" value={articleId} />
            <input type="hidden" name="asideId" value={aside.id} />
            <Button type="button" look="quiet" onClick={onCompare}>
              Compare
            </Button>
            <Button look="bare" disabled={pending}>
              Not needed
            </Button>
          </>
        )}
      </ActionForm>
    </div>
  );
}
