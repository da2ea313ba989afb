import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readNumberSegment } from "#app/_glue/number-segment.ts";
import { requireStaff } from "#app/_glue/session.ts";
import { DeskHead } from "#components/newsroom/desk-head.tsx";
import { PreviewFrame } from "#components/newsroom/history/preview-frame.tsx";
import { TakeBack } from "#components/newsroom/history/take-back.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { ownPreviewAddress } from "#domain/articles/previewing.ts";
import { findHead } from "#domain/articles/timeline.ts";
import { findRevisionEntry } from "#domain/articles/timeline-events.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { takeBackAction } from "../actions.ts";
import { historyAddress } from "../addresses.ts";

export const metadata: Metadata = { title: "Revision" };

interface Asked {
  params: Promise<{ id: string; number: string }>;
}

/** One revision as readers would read it. */
export default async function RevisionPage({ params }: Asked) {
  const asked = await params;
  const actor = await requireStaff(`/admin/articles/${asked.id}/revisions/${asked.number}`);
  const [id, number] = [readNumberSegment(asked.id), readNumberSegment(asked.number)];
  if (id === undefined || number === undefined) notFound();
  const article = await findHead(actor, id);
  const revision = article && (await findRevisionEntry(id, number));
  if (!revision) notFound();
  const now = new Date();
  const [paper, address] = await Promise.all([
    findPublication(),
    ownPreviewAddress(actor, id, now, `revision ${number}`),
  ]);
  const history = historyAddress(id);
  return (
    <>
      <DeskHead
        title={`Revision ${number}`}
        lead={
          <>
            <a className="link" href={history}>
              History
            </a>{" "}
            · {revision.by}, <DateTime at={revision.at} shape="minute" paper={paper} />
            {number === article.liveNumber && " · live now"}
          </>
        }
      >
        {number > 1 && (
          <a className="button button-quiet" href={`${history}/compare?from=${number - 1}&to=${number}`}>
            Changes
          </a>
        )}
        <a
          className="button button-quiet"
          href={`${history}/compare?from=${number}&to=${article.draft ? "draft" : article.headNumber}`}
        >
          Compare with {article.draft ? "the draft" : "the newest"}
        </a>
        <TakeBack action={takeBackAction} articleId={id} number={number} seen={article.draft?.version ?? 0} />
      </DeskHead>
      <PreviewFrame address={address} title={`Revision ${number}, as readers would see it`} />
    </>
  );
}
