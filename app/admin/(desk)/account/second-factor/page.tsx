import type { Metadata } from "next";
import { readNext } from "#app/_glue/next-address.ts";
import { factorAddress, requireStaffAtFactor } from "#app/_glue/session.ts";
import { DeskHead } from "#components/newsroom/desk-head.tsx";
import { QrCode } from "#components/newsroom/staff/qr-code.tsx";
import { SecondFactor } from "#components/newsroom/staff/second-factor.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { listRolesWithFactor } from "#domain/staff/factor-policy.ts";
import { findPendingFactor } from "#domain/staff/own-factor.ts";
import { countRecoveryCodes } from "#domain/staff/recovery-codes.ts";
import type { SignedIn } from "#domain/staff/sessions.ts";
import { beginFactorAction, confirmFactorAction, removeFactorAction, renewCodesAction } from "./actions.ts";

export const metadata: Metadata = { title: "Second factor" };

interface SecondFactorPageProps {
  searchParams: Promise<{ next?: unknown }>;
}

/** Where one's own second factor is set up; whoever must have one is led here first. */
export default async function SecondFactorPage({ searchParams }: SecondFactorPageProps) {
  const staff = await requireStaffAtFactor(factorAddress);
  const { next } = await searchParams;
  const isRequired = (await listRolesWithFactor()).includes(staff.role);
  return (
    <>
      <DeskHead title="Second factor">
        <a className="link" href="/admin/account">
          Your account
        </a>
      </DeskHead>
      {staff.needsSecondFactor && (
        <div className="mb-6 max-w-lg">
          <Notice>Your role must have a second factor. Set it up to go on.</Notice>
        </div>
      )}
      <SecondFactor
        state={await stateOf(staff)}
        isRequired={isRequired}
        actions={{
          begin: beginFactorAction,
          confirm: confirmFactorAction,
          remove: removeFactorAction,
          renew: renewCodesAction,
        }}
        goOn={next === undefined ? "/admin/account" : readNext(next)}
      />
    </>
  );
}

async function stateOf(staff: SignedIn) {
  if (staff.hasSecondFactor) return { is: "on" as const, codesLeft: await countRecoveryCodes(staff.id) };
  const begun = await findPendingFactor(staff);
  if (!begun) return { is: "off" as const };
  const picture = <QrCode text={begun.address} label="The key of your second factor, as a picture" />;
  return { is: "begun" as const, secret: begun.secret, picture };
}
