"use client";

import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { inWords } from "../../ui/date-time.tsx";
import { useEditing } from "./editing-context.ts";
import type { JournalEntry } from "./journal.ts";
import type { Opening } from "./left-behind.ts";
import { LeftVersion } from "./left-version.tsx";

/** Above the text: what was said with it, and what was found on this device as it was opened. */
export function LeftHere({ opening }: { opening: Opening }) {
  const { paper, facts } = useEditing();
  const [isRead, setRead] = useState(false);
  const [left, setLeft] = useState(opening.left);
  const [looked, setLooked] = useState<JournalEntry>();
  const at = (time: number) => inWords(new Date(time), "short", paper);
  return (
    <div className="left-here">
      {facts.word && (
        <div className="notice">
          <p>
            <strong>{facts.word.byName}</strong>
            <span className="quiet">
              {facts.state === "sent back" ? " sent it back, " : " submitted it, "}
              {at(Date.parse(facts.word.at))}
            </span>
            <br />
            {facts.word.text}
          </p>
        </div>
      )}
      {opening.restoredFrom !== undefined && !isRead && (
        <div className="notice">
          <p>
            What you typed here last, {at(opening.restoredFrom)}, had not been saved when the page was closed.
            It is back, and being saved.
          </p>
          <Button type="button" look="bare" onClick={() => setRead(true)}>
            Good
          </Button>
          {facts.id === undefined && (
            <p className="quiet">
              It becomes an article of its own. To begin another, open “New article” once more.
            </p>
          )}
        </div>
      )}
      {left.map((entry) => (
        <div key={entry.tab} className="notice">
          <p>
            {entry.staffName} typed here on this device, {at(entry.at)}, and it was never saved.
          </p>
          <Button type="button" look="quiet" onClick={() => setLooked(entry)}>
            Look at it
          </Button>
        </div>
      ))}
      {looked && (
        <LeftVersion
          entry={looked}
          onClose={() => setLooked(undefined)}
          onSettled={() => {
            setLeft(left.filter((entry) => entry !== looked));
            setLooked(undefined);
          }}
        />
      )}
    </div>
  );
}
