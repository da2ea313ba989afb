import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_glue/session.ts";
import { ConfirmForm } from "#components/newsroom/confirm-form.tsx";
import { DeskHead } from "#components/newsroom/desk-head.tsx";
import { OneButtonForm } from "#components/newsroom/one-button-form.tsx";
import { ColleagueForm } from "#components/newsroom/staff/colleague-form.tsx";
import { SessionList } from "#components/newsroom/staff/session-list.tsx";
import { findPublication } from "#domain/publication/publication.ts";
import { findColleague, listBylines } from "#domain/staff/for-administrators.ts";
import {
  changeColleagueAction,
  disableAction,
  enableAction,
  endSessionAction,
  removeFactorAction,
  resendAction,
} from "./actions.ts";

export const metadata: Metadata = { title: "Staff" };

/** One of the people of the newsroom. */
export default async function ColleaguePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireStaff(`/admin/staff/${id}`, "manage staff");
  const colleague = /^[1-9]\d{0,8}$/.test(id)
    ? await findColleague(actor, Number(id), new Date())
    : undefined;
  if (!colleague) notFound();
  const [bylines, paper] = await Promise.all([listBylines(actor), findPublication()]);
  const { name, email, state } = colleague;
  const values = { staffId: colleague.id };
  const states = {
    active: email,
    invited: `${email}, invited, has not come in yet`,
    disabled: `${email}, disabled: nobody can sign in to this account`,
  };
  return (
    <>
      <DeskHead title={name} lead={states[state]}>
        <a className="link" href="/admin/staff">
          All staff
        </a>
        {state === "invited" && (
          <OneButtonForm action={resendAction} label="Send the invitation again" values={values} />
        )}
        {state === "disabled" ? (
          <OneButtonForm action={enableAction} label="Enable" values={values} />
        ) : (
          colleague.id !== actor.id && (
            <ConfirmForm
              action={disableAction}
              label="Disable"
              question={`Disable the account of ${name}?`}
              consequence="Every session of it ends at once, and nobody can sign in to it. What they did keeps their name."
              values={values}
            />
          )
        )}
      </DeskHead>
      <ColleagueForm action={changeColleagueAction} colleague={colleague} bylines={bylines} />

      <h2 className="section-title">Second factor</h2>
      {colleague.hasSecondFactor ? (
        <div className="grid justify-items-start gap-3">
          <p>On: a code is asked for when they sign in.</p>
          <ConfirmForm
            action={removeFactorAction}
            label="Take away"
            question={`Take away the second factor of ${name}?`}
            consequence="For whoever has lost phone and recovery codes. Their sessions end, their password alone lets them in, and a mail tells them."
            values={values}
          />
        </div>
      ) : (
        <p className="quiet">Off. They set it up in their account.</p>
      )}

      <h2 className="section-title">Sessions</h2>
      {colleague.openSessions.length > 0 ? (
        <SessionList
          sessions={colleague.openSessions}
          ownId={actor.sessionId}
          end={endSessionAction}
          values={values}
          paper={paper}
        />
      ) : (
        <p className="quiet">{name} is not signed in anywhere.</p>
      )}
    </>
  );
}
