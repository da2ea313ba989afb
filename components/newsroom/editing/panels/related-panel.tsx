"use client";

import { useRef } from "react";
import type { ArticleCard } from "#domain/articles/article.ts";
import { Nothing } from "../../nothing.tsx";
import { useEditing, useKept, useWritten } from "../editing-context.ts";
import { useAnswers } from "../use-answers.ts";

interface Said {
  suggestions: { card: Pick<ArticleCard, "id" | "headline" | "address">; reason: string }[];
  /** What was pinned or barred, as far as it is still live. */
  chosen: { id: number; headline: string }[];
}

/** What stands under the article: chosen by hand first, then what the paper finds by itself. */
export function RelatedPanel() {
  const { addresses, keeper } = useEditing();
  const isBegun = useKept(keeper, (each) => each.articleId() !== undefined);
  const { said, failed } = useAnswers<Said>(addresses.related);
  const [{ pinned, barred }, setRelated] = useWritten("related");
  const names = useRef(new Map<number, string>());
  for (const { id, headline } of said?.chosen ?? []) names.current.set(id, headline);
  for (const { card } of said?.suggestions ?? []) names.current.set(card.id, card.headline);
  const nameOf = (id: number) => names.current.get(id) ?? `Article ${id}`;

  const without = (ids: number[], id: number) => ids.filter((each) => each !== id);
  const pin = (id: number) =>
    setRelated({ pinned: [...without(pinned, id), id], barred: without(barred, id) });
  const bar = (id: number) =>
    setRelated({ pinned: without(pinned, id), barred: [...without(barred, id), id] });
  const free = (id: number) => setRelated({ pinned: without(pinned, id), barred: without(barred, id) });
  const raise = (place: number) => {
    const next = [...pinned];
    next.splice(place - 1, 0, ...next.splice(place, 1));
    setRelated({ pinned: next, barred });
  };
  const open = (said?.suggestions ?? []).filter(
    ({ card: { id } }) => !pinned.includes(id) && !barred.includes(id),
  );

  return (
    <>
      {pinned.length > 0 && (
        <>
          <h2 className="panel-title">Pinned</h2>
          <ol className="chosen">
            {pinned.map((id, place) => (
              <li key={id}>
                <span>{nameOf(id)}</span>
                {place > 0 && (
                  <button
                    type="button"
                    aria-label={`Move ${nameOf(id)} up`}
                    title="Move up"
                    onClick={() => raise(place)}
                  >
                    ↑
                  </button>
                )}
                <button
                  type="button"
                  aria-label={`Unpin ${nameOf(id)}`}
                  title="Unpin"
                  onClick={() => free(id)}
                >
                  ×
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
      <h2 className="panel-title">Found by words and subjects</h2>
      {failed && <p className="quiet">The server does not answer; it is asked again as you write on.</p>}
      {isBegun && !said && !failed && <p className="quiet">Looking…</p>}
      {open.map(({ card: { id, headline }, reason }) => (
        <div key={id} className="suggestion">
          <p>{headline}</p>
          <p className="quiet">{reason}</p>
          <div>
            <button type="button" className="link" aria-label={`Pin ${headline}`} onClick={() => pin(id)}>
              Pin
            </button>
            <button type="button" className="link" aria-label={`Bar ${headline}`} onClick={() => bar(id)}>
              Bar
            </button>
          </div>
        </div>
      ))}
      {open.length === 0 && (said || !isBegun) && (
        <Nothing title="Nothing yet">Suggestions come as the text grows. Pinned ones stand first.</Nothing>
      )}
      {barred.length > 0 && (
        <>
          <h2 className="panel-title">Never shown here</h2>
          <ul className="chosen">
            {barred.map((id) => (
              <li key={id}>
                <span>{nameOf(id)}</span>
                <button
                  type="button"
                  className="link"
                  aria-label={`Allow ${nameOf(id)}`}
                  onClick={() => free(id)}
                >
                  Allow
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
