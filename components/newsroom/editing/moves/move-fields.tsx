"use client";

import { useState } from "react";
import type { MoveName } from "#domain/articles/workflow.ts";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { useEditing } from "../editing-context.ts";
import { PaperTimeField } from "../paper-time-field.tsx";
import { KindOfChange } from "./kind-of-change.tsx";

interface MoveFieldsProps {
  move: MoveName;
  error: (field: string) => string | undefined;
  typed: (field: string) => string | undefined;
  at: Date | undefined;
  onTime: (at: Date | undefined) => void;
}

/** What a move asks for. */
export function MoveFields({ move, error, typed, at, onTime }: MoveFieldsProps) {
  const { paper } = useEditing();
  const [isLater, setLater] = useState(false);
  switch (move) {
    case "submit":
      return (
        <TextArea
          label="Comment"
          name="comment"
          hint="For the editors, if there is something to say."
          error={error("comment")}
          defaultValue={typed("comment")}
        />
      );
    case "send back":
      return (
        <TextArea
          label="Comment"
          name="comment"
          hint="What is to be mended."
          error={error("comment")}
          defaultValue={typed("comment")}
        />
      );
    case "schedule":
      return (
        <PaperTimeField
          label="Publish at"
          name="publishAt"
          value={at}
          onChoose={onTime}
          error={error("publishAt")}
          paper={paper}
        />
      );
    case "update":
      return (
        <>
          <KindOfChange error={error} typed={typed} />
          <Checkbox
            label="At a later time"
            name="later"
            checked={isLater}
            onChange={(event) => {
              setLater(event.target.checked);
              if (!event.target.checked) onTime(undefined);
            }}
          />
          {isLater && (
            <PaperTimeField
              label="Publish at"
              name="publishAt"
              value={at}
              onChoose={onTime}
              error={error("publishAt")}
              paper={paper}
            />
          )}
        </>
      );
    case "unpublish":
      return (
        <TextArea
          label="Reason"
          name="reason"
          hint="It stands in the log; readers do not see it."
          error={error("reason")}
          defaultValue={typed("reason")}
        />
      );
    default:
      return null;
  }
}
