import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readNumberSegment } from "#app/_glue/number-segment.ts";
import { requireStaff } from "#app/_glue/session.ts";
import { aroundChanges, partOf } from "#components/comparing/shown-rows.ts";
import { DeskHead } from "#components/newsroom/desk-head.tsx";
import { ComparisonView } from "#components/newsroom/history/comparison.tsx";
import { DateTime, type PaperTime } from "#components/ui/date-time.tsx";
import { compareRevisions, type Side } from "#domain/articles/comparing-revisions.ts";
import { findHead } from "#domain/articles/timeline.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { historyAddress, readVersionName, versionInWords } from "../addresses.ts";
import { CompareForm } from "../compare-form.tsx";

export const metadata: Metadata = { title: "Compare" };

type Query = Record<"from" | "to" | "all" | "part", string | string[] | undefined>;

interface Asked {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
}

/** Two versions of an article, word by word. */
export default async function ComparePage({ params, searchParams }: Asked) {
  const segment = (await params).id;
  const query = await searchParams;
  const address = addressOf(segment, query);
  const actor = await requireStaff(address({}));
  const id = readNumberSegment(segment);
  const [from, to] = [readVersionName(query.from), readVersionName(query.to)];
  if (id === undefined || !from || !to) notFound();
  const article = await findHead(actor, id);
  const compared = article && (await compareRevisions(actor, { articleId: id, from, to }));
  if (!compared) notFound();
  const paper = await findPublication();
  const all = query.all === "1";
  const shown = partOf(
    all ? compared.rows : aroundChanges(compared.rows),
    readNumberSegment(query.part) ?? 1,
  );
  return (
    <>
      <DeskHead
        title={`From ${versionInWords(from)} to ${versionInWords(to)}`}
        lead={
          <>
            <a className="link" href={historyAddress(id)}>
              History
            </a>{" "}
            · <WhoAndWhen side={compared.before} paper={paper} /> →{" "}
            <WhoAndWhen side={compared.after} paper={paper} /> · {inNumbers(compared)}
          </>
        }
      >
        <a className="button button-quiet" href={address({ all: all ? undefined : "1" })}>
          {all ? "Show changes only" : "Show all of the text"}
        </a>
      </DeskHead>
      <CompareForm article={article} from={numberIn(query.from)} to={numberIn(query.to)} />
      <ComparisonView
        fields={shown.part === 1 ? compared.fields : []}
        rows={shown.rows}
        media={compared.media}
        language={compared.language}
        direction={compared.direction}
      />
      {shown.parts > 1 && (
        <nav className="form-actions mt-4" aria-label="Parts of the comparison">
          {shown.part > 1 && (
            <a className="button button-quiet" href={address({ part: String(shown.part - 1) })}>
              Back
            </a>
          )}
          {shown.part < shown.parts && (
            <a className="button button-quiet" href={address({ part: String(shown.part + 1) })}>
              Further ({shown.part} of {shown.parts})
            </a>
          )}
        </nav>
      )}
    </>
  );
}

function WhoAndWhen({ side, paper }: { side: Side; paper: PaperTime }) {
  return (
    <>
      {side.by}, <DateTime at={side.at} shape="short" paper={paper} />
    </>
  );
}

function inNumbers({ changes, fields }: { changes: number; fields: unknown[] }): string {
  const counted = (count: number, one: string, many: string) =>
    count === 1 ? `1 ${one}` : `${count} ${many}`;
  return `${counted(changes, "block", "blocks")} of the text and ${counted(fields.length, "field", "fields")} differ`;
}

/** The page's own address, with some of its query changed. */
const addressOf = (id: string, query: Query) => (change: Partial<Query>) => {
  const kept = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, part: undefined, ...change }))
    if (typeof value === "string" && value !== "") kept.set(name, value);
  return `/admin/articles/${id}/revisions/compare?${kept}`;
};

/** What the form shows of a version that was asked for: a revision's number, and nothing for the draft. */
const numberIn = (asked: Query["from"]) => String(readNumberSegment(asked) ?? "");
