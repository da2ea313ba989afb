"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { ask } from "./answer.ts";
import { type ArticleFacts, addressOf } from "./facts.ts";
import type { Keeper } from "./keeper.ts";
import { joinNeighbours } from "./neighbours.ts";
import { isSame } from "./same-content.ts";

/** How often it is looked whether somebody else did something, in milliseconds. */
const lookEvery = 15_000;

interface Asked {
  first: ArticleFacts;
  keeper: Keeper;
  /** Of the article's draft; `{id}` stands for its number. */
  address: string;
  /** A newer version of the server's, when nothing was typed that it lacks. */
  onNewer: (facts: ArticleFacts) => void;
}

/** What is known of the article, and how it is learnt: after each move, from other tabs, and by looking now and then. */
export function useFacts({ first, keeper, address, onNewer }: Asked) {
  const [facts, setFacts] = useState(first);
  const newer = useRef(onNewer);
  newer.current = onNewer;
  const articleId = facts.id;
  const tell = useRef<(what: "saved" | "moved") => void>(() => undefined);

  const look = useCallback(
    async (onlyIfChanged: string): Promise<ArticleFacts | undefined> => {
      const id = keeper.articleId();
      if (id === undefined) return undefined;
      const before = keeper.isDirty() ? undefined : keeper.content();
      const answered = await ask(`${addressOf(address, id)}${onlyIfChanged}`);
      if (answered?.status === 401) keeper.loseSession();
      if (answered?.status !== 200) return undefined;
      // Our own handler's answer.
      const article = answered.said.article as ArticleFacts | undefined;
      if (!article) return undefined;
      const isUntouched = keeper.content() === before && !keeper.isDirty();
      const isNews = article.draftVersion !== keeper.seen() || !isSame(article.content, before);
      if (isUntouched) keeper.learnt();
      setFacts(article);
      if (isUntouched && isNews) newer.current(article);
      return article;
    },
    [keeper, address],
  );
  const refresh = useCallback(() => look(""), [look]);
  const { version } = facts;

  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible" && !keeper.isDirty())
        void look(`?seen=${keeper.seen()}&version=${version}`);
    }, lookEvery);
    return () => clearInterval(timer);
  }, [keeper, look, version]);

  useEffect(() => {
    if (articleId === undefined) return;
    const neighbours = joinNeighbours(articleId, keeper.tab(), () => void refresh());
    tell.current = neighbours.tell;
    return () => {
      tell.current = () => undefined;
      neighbours.leave();
    };
  }, [articleId, keeper, refresh]);

  return { facts, refresh, tell };
}
