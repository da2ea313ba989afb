import type { Metadata } from "next";
import { factorAddress, requireStaff } from "#app/_glue/session.ts";
import { DeskHead } from "#components/newsroom/desk-head.tsx";
import { OwnNameForm, OwnPasswordForm } from "#components/newsroom/staff/own-forms.tsx";
import { roleName } from "#components/newsroom/staff/roles.ts";
import { SessionList } from "#components/newsroom/staff/session-list.tsx";
import { findPublication } from "#domain/publication/publication.ts";
import { listSessionsOf } from "#domain/staff/own-account.ts";
import { changePasswordAction, endMySessionAction, renameAction } from "./actions.ts";

export const metadata: Metadata = { title: "Your account" };

/** Everybody's own account. */
export default async function AccountPage() {
  const staff = await requireStaff("/admin/account");
  const [sessions, paper] = await Promise.all([listSessionsOf(staff.id, new Date()), findPublication()]);
  return (
    <>
      <DeskHead title="Your account" lead={`${staff.email}, ${roleName(staff.role).toLowerCase()}`} />
      <OwnNameForm action={renameAction} name={staff.name} />

      <h2 className="section-title">Password</h2>
      <OwnPasswordForm action={changePasswordAction} email={staff.email} />

      <h2 className="section-title">Second factor</h2>
      <p className="max-w-lg">
        {staff.hasSecondFactor
          ? "It is on: a code of your app is asked for when you sign in."
          : "It is off: your password alone lets you in."}{" "}
        <a className="link" href={factorAddress}>
          {staff.hasSecondFactor ? "Recovery codes, and more" : "Set it up"}
        </a>
      </p>

      <h2 className="section-title">Where you are signed in</h2>
      <SessionList sessions={sessions} ownId={staff.sessionId} end={endMySessionAction} paper={paper} />
    </>
  );
}
