"use client";

import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { ActionForm, type FormAction } from "../action-form.tsx";
import { Dialog } from "../dialog.tsx";

interface TakeBackProps {
  action: FormAction;
  articleId: number;
  number: number;
  /** The draft's version that the page was drawn with. */
  seen: number;
}

/** Takes an earlier revision back, after saying what becomes of the draft. */
export function TakeBack({ action, articleId, number, seen }: TakeBackProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="button" onClick={() => setOpen(true)}>
        Take back
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`Take back revision ${number}?`}
        lead="It becomes the draft, and a new revision; slug and embargo stay as they are. What the draft says now is kept in the history. Readers see nothing of it before the next step is taken."
      >
        <ActionForm action={action} label="Take back" className="form mt-4">
          {({ pending }) => (
            <>
              <input type="hidden" name="articleId" value={articleId} />
              <input type="hidden" name="number" value={number} />
              <input type="hidden" name="seen" value={seen} />
              <div className="dialog-actions">
                <Button type="button" look="quiet" onClick={() => setOpen(false)}>
                  Leave the draft
                </Button>
                <Button disabled={pending}>Take back</Button>
              </div>
            </>
          )}
        </ActionForm>
      </Dialog>
    </>
  );
}
