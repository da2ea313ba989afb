"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import type { BulkMove } from "#domain/desk/bulk-form.ts";
import type { DeskRow } from "#domain/desk/rows.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { Dialog } from "../dialog.tsx";
import { bulkWords } from "./bulk-words.ts";
import { type BulkAnswer, sendBulk } from "./sending-bulk.ts";

interface BulkDialogProps {
  move: BulkMove;
  selected: DeskRow[];
  colleagues: { id: number; name: string }[];
  /** @param isDone whether all of it was done, so that nothing needs to stay selected */
  onClose: (isDone: boolean) => void;
}

const consequences: Record<BulkMove, string> = {
  submit: "Editors find them waiting on their desk.",
  approve: "They are ready to be published or scheduled.",
  "send back": "Their writers find them on their desk, with what you write here.",
  publish: "Readers see them at once.",
  unpublish: "Readers no longer see them: their addresses say that they were withdrawn.",
  give: "Whoever gets them may write them, beside those who began them.",
};

const counted = (n: number) => (n === 1 ? "1 article" : `${n} articles`);

/** Asks once more, does it, and says one by one what could not be done and why. */
export function BulkDialog({ move, selected, colleagues, onClose }: BulkDialogProps) {
  const router = useRouter();
  // What was selected when it was asked: the list behind may change meanwhile.
  const [articles] = useState(selected);
  const [pending, setPending] = useState(false);
  const [answer, setAnswer] = useState<BulkAnswer>();
  const problem = answer && "message" in answer ? answer : undefined;
  const outcome = answer && "done" in answer ? answer : undefined;

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = Object.fromEntries(new FormData(event.currentTarget));
    setPending(true);
    const answered = await sendBulk({
      move,
      ...words,
      articles: articles.map(({ id, version, seen }) => ({ id, version, seen })),
    });
    setPending(false);
    setAnswer(answered);
    if ("done" in answered) router.refresh();
  };

  const close = () => onClose(outcome?.refused.length === 0);
  const error = (field: string) => (problem?.field === field ? problem.message : undefined);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={`${bulkWords[move]}${move === "give" ? " …" : ""}: ${counted(articles.length)}`}
      lead={outcome ? undefined : consequences[move]}
    >
      {outcome ? (
        <>
          <div className="mt-3" role="status">
            <p>{outcome.done > 0 ? `Done with ${counted(outcome.done)}.` : "Nothing was done."}</p>
            {outcome.refused.length > 0 && (
              <>
                <p className="mt-2">It could not be done with {counted(outcome.refused.length)}:</p>
                <ul className="refusals">
                  {outcome.refused.map(({ id, headline, why }) => (
                    <li key={id} className="refusal">
                      <a className="list-title" href={`/admin/articles/${id}`}>
                        {headline || "No headline yet"}
                      </a>
                      <span className="quiet">{why}</span>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
          <div className="dialog-actions">
            <Button type="button" onClick={close}>
              Close
            </Button>
          </div>
        </>
      ) : (
        <form onSubmit={send} className="form mt-4" aria-busy={pending} noValidate>
          {problem && !["comment", "reason", "staffId"].includes(problem.field ?? "") && (
            <Notice tone="wrong">{problem.message}</Notice>
          )}
          <ul className="bulk-names">
            {articles.slice(0, 5).map(({ id, headline }) => (
              <li key={id}>{headline || "No headline yet"}</li>
            ))}
            {articles.length > 5 && <li className="quiet">and {articles.length - 5} more</li>}
          </ul>
          {move === "send back" && (
            <Field label="What is missing" name="comment" error={error("comment")} autoComplete="off" />
          )}
          {move === "unpublish" && (
            <Field label="Reason" name="reason" error={error("reason")} autoComplete="off" />
          )}
          {move === "give" && (
            <Select
              label="Give to"
              name="staffId"
              error={error("staffId")}
              choices={[
                { value: "", label: "Nobody else" },
                ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
          <div className="dialog-actions">
            <Button type="button" look="quiet" onClick={close}>
              Cancel
            </Button>
            <Button look={move === "unpublish" ? "danger" : "primary"} disabled={pending}>
              {pending ? "Working…" : bulkWords[move]}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
