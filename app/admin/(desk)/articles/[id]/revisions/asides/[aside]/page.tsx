import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readNumberSegment } from "#app/_glue/number-segment.ts";
import { requireStaff } from "#app/_glue/session.ts";
import { DeskHead } from "#components/newsroom/desk-head.tsx";
import { PreviewFrame } from "#components/newsroom/history/preview-frame.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { ownPreviewAddress } from "#domain/articles/previewing.ts";
import { findHead } from "#domain/articles/timeline.ts";
import { findAsideEntry } from "#domain/articles/timeline-events.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { historyAddress } from "../../addresses.ts";

export const metadata: Metadata = { title: "Set aside" };

interface Asked {
  params: Promise<{ id: string; aside: string }>;
}

/** What was set aside, as readers would read it: settled or not, it stays readable. */
export default async function AsidePage({ params }: Asked) {
  const asked = await params;
  const actor = await requireStaff(`/admin/articles/${asked.id}/revisions/asides/${asked.aside}`);
  const [id, number] = [readNumberSegment(asked.id), readNumberSegment(asked.aside)];
  if (id === undefined || number === undefined) notFound();
  const article = await findHead(actor, id);
  const aside = article && (await findAsideEntry(id, number));
  if (!aside) notFound();
  const [paper, address] = await Promise.all([
    findPublication(),
    ownPreviewAddress(actor, id, new Date(), `aside ${number}`),
  ]);
  const history = historyAddress(id);
  return (
    <>
      <DeskHead
        title="Set aside"
        lead={
          <>
            <a className="link" href={history}>
              History
            </a>{" "}
            · {aside.by}, <DateTime at={aside.at} shape="minute" paper={paper} /> · {aside.reason}
          </>
        }
      >
        <a className="button button-quiet" href={`${history}/compare?from=draft&to=aside-${number}`}>
          Compare with the draft
        </a>
      </DeskHead>
      <PreviewFrame address={address} title="What was set aside, as readers would see it" />
    </>
  );
}
