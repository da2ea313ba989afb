/** An address for mail, in the three shapes that are needed of it. */
export interface EmailAddress {
  /** As it was typed, without the space around it. */
  typed: string;
  /** What a mail server is told: the domain in ASCII. */
  deliverable: string;
  /**
   * The same for every usual way of writing it: ASCII letters in lower case. Other letters stay as they are, since
   * Unicode's rules can make one key of two mailboxes.
   */
  key: string;
}

/** Longest address that SMTP can carry: 256 with its brackets. https://www.rfc-editor.org/errata/eid1690 */
const longest = 254;

/**
 * Spaces, control and format characters, and what only quoted local parts or comments may hold: nobody's address
 * needs them, and each has been used to smuggle a second address or a header.
 */
const unfitLocal = /[\s\p{C}\p{Z}"(),:;<>@[\\\]]/u;
const unfitDomain = /[\s\p{C}\p{Z}/?#:@\\[\]%<>^|]/u;

/**
 * Reads an address as people type it. International domains are fine; whether anybody reads mail there is for the
 * confirmation to find out. @returns undefined when it can't be one
 */
export function parseEmailAddress(text: string): EmailAddress | undefined {
  const typed = text.trim().normalize("NFC");
  if (typed.length > longest) return undefined;
  const parts = typed.split("@");
  const [local, domain] = parts;
  if (parts.length !== 2 || !local || !domain) return undefined;
  if (unfitLocal.test(local) || unfitDomain.test(domain)) return undefined;
  if (new TextEncoder().encode(local).length > 64 || local.startsWith(".") || local.endsWith("."))
    return undefined;

  const host = asciiDomain(domain);
  if (!host) return undefined;
  const deliverable = `${local}@${host}`;
  return deliverable.length > longest ? undefined : { typed, deliverable, key: lowered(deliverable) };
}

const lowered = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** IDNA as browsers do it. @returns undefined for what is no name of a mail domain: an IP address, a bare word */
function asciiDomain(domain: string): string | undefined {
  const address = URL.parse(`http://${domain}`);
  if (!address) return undefined;
  const labels = address.hostname.split(".");
  const fit = labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label));
  const named = labels.length > 1 && /[a-z]/.test(labels.at(-1) ?? "");
  return fit && named ? address.hostname : undefined;
}
