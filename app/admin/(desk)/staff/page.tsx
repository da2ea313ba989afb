import type { Metadata } from "next";
import { requireStaff } from "#app/_glue/session.ts";
import { DeskHead } from "#components/newsroom/desk-head.tsx";
import { Nothing } from "#components/newsroom/nothing.tsx";
import { SearchBox } from "#components/newsroom/search-box.tsx";
import { FactorRolesForm } from "#components/newsroom/staff/factor-roles-form.tsx";
import { Invite } from "#components/newsroom/staff/invite.tsx";
import { StaffList } from "#components/newsroom/staff/staff-list.tsx";
import { findPublication } from "#domain/publication/publication.ts";
import { listRolesWithFactor } from "#domain/staff/factor-policy.ts";
import { listColleagues } from "#domain/staff/for-administrators.ts";
import { inviteAction, requireFactorAction } from "./actions.ts";

export const metadata: Metadata = { title: "Staff" };

interface StaffPageProps {
  searchParams: Promise<{ q?: string | string[] }>;
}

/** Who works in the newsroom. */
export default async function StaffPage({ searchParams }: StaffPageProps) {
  const search = [(await searchParams).q ?? ""].flat().at(-1)?.trim() ?? "";
  const path = search === "" ? "/admin/staff" : `/admin/staff?q=${encodeURIComponent(search)}`;
  const actor = await requireStaff(path, "manage staff");
  const [people, required, paper] = await Promise.all([
    listColleagues(actor, search, new Date()),
    listRolesWithFactor(),
    findPublication(),
  ]);
  return (
    <>
      <DeskHead title="Staff">
        <Invite action={inviteAction} />
      </DeskHead>
      <SearchBox value={search} />
      {people.length > 0 ? (
        <StaffList people={people} paper={paper} />
      ) : (
        <Nothing title={`Nobody’s name or address holds “${search}”`}>
          Invite them if they shall work here.
        </Nothing>
      )}
      <h2 className="section-title">Second factor</h2>
      <FactorRolesForm action={requireFactorAction} required={required} />
    </>
  );
}
