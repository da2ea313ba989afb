"use client";

import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { ActionForm } from "../../action-form.tsx";
import { Dialog } from "../../dialog.tsx";
import { useEditing } from "../editing-context.ts";
import { FindingList, type FoundFinding } from "../finding-list.tsx";
import { safely } from "../safe-action.ts";
import { MoveFields } from "./move-fields.tsx";
import type { ShownMove } from "./shown-moves.ts";
import { useConsequence } from "./use-consequence.ts";
import { type Preparing, usePreparing } from "./use-preparing.ts";

interface MoveDialogProps {
  shown: ShownMove;
  onClose: () => void;
}

/** Asks once more before an article moves: what the checklist found, what will happen, and when. */
export function MoveDialog({ shown, onClose }: MoveDialogProps) {
  const preparing = usePreparing(shown);
  return (
    <Dialog open onOpenChange={onClose} title={shown.label}>
      {preparing.stage === "preparing" && <p className="dialog-lead">Saving, and looking through it…</p>}
      {preparing.stage === "stuck" && (
        <>
          <Notice tone="wrong">{preparing.message}</Notice>
          <div className="dialog-actions">
            <Button type="button" look="quiet" onClick={onClose}>
              Back to writing
            </Button>
          </div>
        </>
      )}
      {preparing.stage === "ready" && <MoveForm shown={shown} ready={preparing} onClose={onClose} />}
    </Dialog>
  );
}

/** An embargo stops nothing that is to happen later: the time that is chosen is judged by itself. */
const stops = ({ rule, severity }: FoundFinding, isLater: boolean) =>
  severity === "stops" && !(rule === "embargo" && isLater);

interface MoveFormProps extends MoveDialogProps {
  ready: Extract<Preparing, { stage: "ready" }>;
}

function MoveForm({ shown, ready, onClose }: MoveFormProps) {
  const { actions, moved, goTo } = useEditing();
  const { consequence, at, setAt } = useConsequence(shown.move);
  const isStopped =
    shown.needsAll &&
    ready.findings.some((finding) => stops(finding, shown.move === "schedule" || at !== undefined));
  const isDanger = shown.move === "unpublish";
  const go = (field: string) => {
    onClose();
    // The dialog gives the focus back first.
    setTimeout(() => goTo(field));
  };
  const done = () => {
    onClose();
    void moved();
  };
  return (
    <>
      {ready.findings.length > 0 && <FindingList findings={ready.findings} onGo={go} />}
      {isStopped ? (
        <p className="mt-3">Mend what stops it first. Everything you wrote is saved.</p>
      ) : (
        <p className="mt-3">{consequence}</p>
      )}
      <ActionForm
        action={safely(actions[shown.action])}
        label={shown.label}
        className="form mt-4"
        onDone={done}
      >
        {({ error, typed, pending }) => (
          <>
            <input type="hidden" name="articleId" value={ready.articleId} />
            <input type="hidden" name="version" value={ready.version} />
            <input type="hidden" name="seen" value={ready.seen} />
            <MoveFields move={shown.move} error={error} typed={typed} at={at} onTime={setAt} />
            <div className="dialog-actions">
              <Button type="button" look="quiet" onClick={onClose}>
                {isStopped ? "Back to writing" : "Not yet"}
              </Button>
              <Button look={isDanger ? "danger" : "primary"} disabled={pending || isStopped}>
                {shown.label}
              </Button>
            </div>
          </>
        )}
      </ActionForm>
    </>
  );
}
