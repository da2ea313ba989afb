"use client";

import { useRef } from "react";
import { toast } from "sonner";
import { useEditing } from "./editing-context.ts";
import { callAction } from "./safe-action.ts";

/** Keeps what is written as a revision, saved first. What goes wrong with saving is said by the status. */
export function useKeeping(): () => Promise<void> {
  const { keeper, actions, refresh } = useEditing();
  const isBusy = useRef(false);
  return async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      const isSaved = await keeper.flush();
      const articleId = keeper.articleId();
      if (!isSaved) return;
      if (articleId === undefined) {
        toast.info("There is nothing to keep yet.");
        return;
      }
      const { done, message, errors } = await callAction(actions.keep, { articleId, seen: keeper.seen() });
      // Who is told that it is kept finds ready what may be done next.
      await refresh();
      if (done) toast.success(message ?? "Kept");
      else toast.error(Object.values(errors)[0] ?? "This could not be kept.");
    } finally {
      isBusy.current = false;
    }
  };
}
