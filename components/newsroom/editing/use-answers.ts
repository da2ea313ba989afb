"use client";

import { useEffect, useRef, useState } from "react";
import { ask } from "./answer.ts";
import { useEditing, useKept } from "./editing-context.ts";
import { addressOf } from "./facts.ts";

/** How long after the last keystroke the server is asked again, in milliseconds. */
const pause = 1_500;

/**
 * What the server says of the draft as it is written, asked again after each pause.
 * @param address with `{id}` for the article's
 * @returns undefined until it has answered once; `failed` when it did not the last time
 */
export function useAnswers<Said>(address: string): { said: Said | undefined; failed: boolean } {
  const { keeper } = useEditing();
  const content = useKept(keeper, (each) => each.content());
  const articleId = useKept(keeper, (each) => each.articleId());
  const [said, setSaid] = useState<Said>();
  const [failed, setFailed] = useState(false);
  const hasAsked = useRef(false);

  useEffect(() => {
    if (articleId === undefined) return;
    let current = true;
    const timer = setTimeout(
      async () => {
        const answered = await ask(addressOf(address, articleId), { method: "POST", body: { content } });
        if (!current) return;
        // Our own handler's answer.
        if (answered?.status === 200) setSaid(answered.said as Said);
        setFailed(answered?.status !== 200);
      },
      hasAsked.current ? pause : 0,
    );
    hasAsked.current = true;
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [address, articleId, content]);
  return { said, failed };
}
