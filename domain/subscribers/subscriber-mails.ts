import type { MailContent } from "#db/schema/mails.ts";
import type { Named } from "#domain/articles/article.ts";
import { drawLetter } from "#domain/mails/letter.ts";
import type { Publication } from "#domain/publication/publication.ts";
import { settings } from "#platform/env.ts";
import { newsletterAddress, type SubscriberRow, subscriberToken } from "./link-tokens.ts";

/* What is written to somebody who signed up. Each mail goes to the address that was typed, whoever typed it. */

/** "A", "A and B", "A, B and C". */
const listed = (names: readonly Named[]) =>
  new Intl.ListFormat("en-GB", { type: "conjunction" }).format(names.map(({ name }) => name));

/** RFC 2369 and 8058: the mail program's own button unsubscribes. RFC 3834: nobody's out-of-office need answer. */
function headersFor(subscriber: SubscriberRow): Record<string, string> {
  const address = newsletterAddress("unsubscribe", subscriberToken("unsubscribe", subscriber));
  return {
    "List-Unsubscribe": `<${address}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    "Auto-Submitted": "auto-generated",
  };
}

const whyItCame = ({ name }: Publication) =>
  `You get this mail because this address was entered at ${settings().siteUrl} to sign up for newsletters from ${name}.`;

/** The mail whose link confirms a sign-up. It tells a new subscriber from one who adds to what they have. */
export function confirmationMail(
  publication: Publication,
  subscriber: SubscriberRow,
  newsletters: readonly Named[],
  token: string,
): MailContent {
  const isNew = subscriber.state !== "confirmed";
  const preferences = {
    label: "See and change what you receive",
    address: newsletterAddress("preferences", subscriberToken("preferences", subscriber)),
  };
  const letter = {
    subject: isNew
      ? `Confirm your subscription to ${publication.name}`
      : `Confirm your newsletters from ${publication.name}`,
    heading: isNew ? "One step is left" : "More newsletters for you?",
    paragraphs: [
      `Please confirm that you want to receive ${listed(newsletters)} from ${publication.name} at this address.`,
      "The link opens a page with one button. Nothing is sent to you until you press it.",
    ],
    button: { label: "Confirm subscription", address: newsletterAddress("confirm", token) },
    smallPrint: [
      whyItCame(publication),
      "The link is good for 7 days.",
      isNew
        ? "If it wasn't you, ignore this mail: without your confirmation you will receive nothing."
        : "If it wasn't you, ignore this mail: without your confirmation nothing changes.",
    ],
    links: isNew ? [] : [preferences],
  };
  return { ...drawLetter(letter, publication), headers: headersFor(subscriber) };
}

/** The mail for somebody who signed up for what they have already. */
export function alreadySubscribedMail(
  publication: Publication,
  subscriber: SubscriberRow,
  newsletters: readonly Named[],
): MailContent {
  const letter = {
    subject: `You already receive newsletters from ${publication.name}`,
    heading: "You are subscribed already",
    paragraphs: [
      `${listed(newsletters)}: this address receives what was asked for already, so there is nothing to confirm.`,
      "On your preferences page you see what you receive, and change it.",
    ],
    button: {
      label: "Open preferences",
      address: newsletterAddress("preferences", subscriberToken("preferences", subscriber)),
    },
    smallPrint: [whyItCame(publication), "If it wasn't you, ignore this mail: nothing has changed."],
    links: [],
  };
  return { ...drawLetter(letter, publication), headers: headersFor(subscriber) };
}
