"use client";

import { type ComponentProps, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../dialog.tsx";
import { BreakingForm } from "./breaking-form.tsx";

/** The breaking line within reach of whoever is at the desk. */
export function BreakingDialog(form: Omit<ComponentProps<typeof BreakingForm>, "onDone">) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="button" look="quiet" onClick={() => setOpen(true)}>
        {form.line ? "Breaking line: on" : "Breaking line"}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Breaking line"
        lead="It stands over every page of the paper, and ends by itself."
      >
        <div className="mt-4">
          <BreakingForm {...form} onDone={() => setOpen(false)} />
        </div>
      </Dialog>
    </>
  );
}
