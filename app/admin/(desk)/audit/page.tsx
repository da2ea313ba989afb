import type { Metadata } from "next";
import { requireStaff } from "#app/_glue/session.ts";
import { AuditLog } from "#components/newsroom/audit-log.tsx";
import { AuditSearch } from "#components/newsroom/audit-search.tsx";
import { DeskHead } from "#components/newsroom/desk-head.tsx";
import { Nothing } from "#components/newsroom/nothing.tsx";
import { auditActions } from "#domain/audit/actions.ts";
import { listPeopleInLog, searchLog } from "#domain/audit/reading.ts";
import { type AskedOfLog, logSearch, readAskedOfLog, subjectKinds } from "#domain/audit/search-form.ts";
import { findPublication } from "#domain/publication/publication.ts";

export const metadata: Metadata = { title: "Audit log" };

interface AuditPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const address = "/admin/audit";

/** The address of a search, with what is asked for alone. */
function addressOf(asked: AskedOfLog): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ""));
  return query.size > 0 ? `${address}?${query}` : address;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What was done in the newsroom. */
export default async function AuditPage({ searchParams }: AuditPageProps) {
  const asked = readAskedOfLog(await searchParams);
  const actor = await requireStaff(addressOf(asked), "read the audit log");
  const paper = await findPublication();
  const [{ lines, hasMore }, people] = await Promise.all([
    searchLog(actor, logSearch(asked, paper.timeZone)),
    listPeopleInLog(actor),
  ]);
  const last = lines.at(-1);
  return (
    <>
      <DeskHead
        title="Audit log"
        lead="What was done in the newsroom. Nothing in it can be changed or taken out."
      />
      <AuditSearch
        asked={asked}
        people={people.map(({ id, name }) => ({ value: id, label: name }))}
        actions={Object.entries(auditActions).map(([value, words]) => ({ value, label: capital(words) }))}
        subjects={subjectKinds.map((kind) => ({ value: kind, label: capital(kind) }))}
      />
      {lines.length > 0 ? (
        <AuditLog lines={lines} paper={paper} />
      ) : (
        <Nothing title="Nothing like this was done">Search for less, or for another time.</Nothing>
      )}
      <nav aria-label="Pages" className="form-actions mt-4">
        {asked.before !== "" && (
          <a className="button button-quiet" href={addressOf({ ...asked, before: "" })}>
            Newest
          </a>
        )}
        {hasMore && last && (
          <a className="button button-quiet" href={addressOf({ ...asked, before: String(last.id) })}>
            Older
          </a>
        )}
      </nav>
    </>
  );
}
