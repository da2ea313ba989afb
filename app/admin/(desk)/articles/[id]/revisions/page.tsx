import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readNumberSegment } from "#app/_glue/number-segment.ts";
import { requireStaff } from "#app/_glue/session.ts";
import { ArticleState } from "#components/newsroom/article-state.tsx";
import { DeskHead } from "#components/newsroom/desk-head.tsx";
import { PreviewLinks } from "#components/newsroom/history/preview-links.tsx";
import { Timeline } from "#components/newsroom/history/timeline.tsx";
import { Nothing } from "#components/newsroom/nothing.tsx";
import { listPreviewLinks, previewDays } from "#domain/articles/previewing.ts";
import { findHistory } from "#domain/articles/timeline.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { makePreviewLinkAction, revokePreviewLinkAction } from "./actions.ts";
import { articleAddress, historyAddress } from "./addresses.ts";
import { CompareForm } from "./compare-form.tsx";

export const metadata: Metadata = { title: "History" };

interface Asked {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
}

/** The whole history of an article. */
export default async function HistoryPage({ params, searchParams }: Asked) {
  const segment = (await params).id;
  const id = readNumberSegment(segment);
  const actor = await requireStaff(`/admin/articles/${segment}/revisions`);
  const before = readInstant((await searchParams).before);
  const history = id === undefined ? undefined : await findHistory(actor, id, before);
  if (!history) notFound();
  const { article, events, older } = history;
  const [paper, links] = await Promise.all([findPublication(), listPreviewLinks(actor, article.id)]);
  const address = historyAddress(article.id);
  return (
    <>
      <DeskHead
        title="History"
        lead={
          <>
            <bdi>{article.headline || "Without a headline"}</bdi>{" "}
            <ArticleState state={article.state} hasChanges={article.hasChanges} />
          </>
        }
      >
        <a className="button button-quiet" href={articleAddress(article.id)}>
          Edit
        </a>
      </DeskHead>
      {article.headNumber > 0 && <CompareForm article={article} />}
      {events.length === 0 && (
        <Nothing title="Nothing has happened yet">
          “Save”, and every step on the way to readers, leaves a revision here that never changes. What is
          typed in between is kept in the draft.
        </Nothing>
      )}
      <Timeline
        events={events}
        headNumber={article.headNumber}
        liveNumber={article.liveNumber}
        address={address}
        paper={paper}
      />
      {(before || older) && (
        <nav className="form-actions mt-4" aria-label="Pages of the history">
          {before && (
            <a className="button button-quiet" href={address}>
              Newest
            </a>
          )}
          {older && (
            <a className="button button-quiet" href={`${address}?before=${older.getTime()}`}>
              Older
            </a>
          )}
        </nav>
      )}
      <PreviewLinks
        articleId={article.id}
        links={links}
        days={previewDays}
        make={makePreviewLinkAction}
        revoke={revokePreviewLinkAction}
        now={new Date()}
        paper={{ timeZone: paper.timeZone, language: paper.language }}
      />
    </>
  );
}

function readInstant(asked: string | string[] | undefined): Date | undefined {
  return typeof asked === "string" && /^\d{1,14}$/.test(asked) ? new Date(Number(asked)) : undefined;
}
