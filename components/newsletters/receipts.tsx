import type { ReactNode } from "react";
import type { Receipt } from "#domain/subscribers/consents.ts";
import { DateTime, type PaperTime } from "../ui/date-time.tsx";

interface ReceiptsProps {
  receipts: Receipt[];
  /** Where a version of a document is read. */
  addressOf: (document: "terms" | "privacy", version: number) => string;
  paper: PaperTime;
}

/** What somebody agreed to, and when, word for word. */
export function Receipts({ receipts, addressOf, paper }: ReceiptsProps) {
  if (receipts.length === 0) return <p>There are none.</p>;
  return (
    <ol reversed className="grid gap-6">
      {receipts.map((receipt) => (
        <li key={receipt.givenAt.getTime()} className="border-t border-hairline pt-4">
          <p className="font-semibold">
            <DateTime at={receipt.givenAt} shape="minute" paper={paper} />
          </p>
          <p>“{receipt.wording}”</p>
          <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-base">
            <Line name="Newsletters">{receipt.newsletters.join(", ")}</Line>
            <Line name="Documents">
              <a className="plain-link" href={addressOf("terms", receipt.termsVersion)}>
                Terms and conditions, version {receipt.termsVersion}
              </a>
              <br />
              <a className="plain-link" href={addressOf("privacy", receipt.privacyVersion)}>
                Privacy policy, version {receipt.privacyVersion}
              </a>
            </Line>
            <Line name="Page">{receipt.page}</Line>
            <Line name="Network">{receipt.network}</Line>
            <Line name="Confirmed">
              <Confirmed receipt={receipt} paper={paper} />
            </Line>
          </dl>
        </li>
      ))}
    </ol>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Confirmed({ receipt, paper }: { receipt: Receipt; paper: PaperTime }) {
  switch (receipt.state) {
    case "given":
      return "On this page, by the link in your mail";
    case "confirmed":
      return receipt.confirmedAt ? <DateTime at={receipt.confirmedAt} shape="minute" paper={paper} /> : "Yes";
    case "unconfirmed":
      return "No: nothing is sent because of it";
    default:
      return receipt.state satisfies never;
  }
}
