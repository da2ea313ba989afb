"use client";

import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { ActionForm, type FormAction } from "../action-form.tsx";
import { Dialog } from "../dialog.tsx";

interface MergeTopicProps {
  action: FormAction;
  topic: { id: number; name: string; articles: number };
  /** Id of a datalist with the names of all topics. */
  names: string;
}

/** Merges a topic into another, after saying what becomes of it. */
export function MergeTopic({ action, topic, names }: MergeTopicProps) {
  const [open, setOpen] = useState(false);
  const articles = topic.articles === 1 ? "one article" : `${topic.articles.toLocaleString("en")} articles`;
  return (
    <>
      <Button type="button" look="bare" aria-label={`Merge ${topic.name}`} onClick={() => setOpen(true)}>
        Merge
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`Merge ${topic.name} into another topic`}
        lead={`The other topic takes over its ${articles}, and its address. This can’t be taken back.`}
      >
        <ActionForm action={action} label="Merge topics" className="form mt-4" onDone={() => setOpen(false)}>
          {({ error, typed, pending }) => (
            <>
              <input type="hidden" name="id" value={topic.id} />
              <Field
                label="Merge into"
                name="into"
                id={`into-${topic.id}`}
                list={names}
                autoComplete="off"
                error={error("into")}
                defaultValue={typed("into") ?? ""}
              />
              <div className="dialog-actions">
                <Button type="button" look="quiet" onClick={() => setOpen(false)}>
                  Keep both
                </Button>
                <Button look="danger" disabled={pending}>
                  Merge
                </Button>
              </div>
            </>
          )}
        </ActionForm>
      </Dialog>
    </>
  );
}
