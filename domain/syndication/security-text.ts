const day = 86_400_000;

/** For how many days it is good: less than the year it may be. It is made anew each day. */
const daysGood = 180;

/** When the day ends on which it was made, in UTC. */
export const endOfDayUtc = (now: Date): Date => new Date((Math.floor(now.getTime() / day) + 1) * day);

/**
 * Whom to tell of a security hole. https://www.rfc-editor.org/rfc/rfc9116
 * @param paper in which language it would be understood, besides English
 */
export function asSecurityText(
  contact: string,
  paper: { language: string },
  siteUrl: string,
  now: Date,
): string {
  const languages = [...new Set([new Intl.Locale(paper.language).language, "en"])];
  const expires = new Date(endOfDayUtc(now).getTime() + daysGood * day);
  return [
    `Contact: mailto:${encodeURI(contact)}`,
    `Expires: ${expires.toISOString()}`,
    `Preferred-Languages: ${languages.join(", ")}`,
    `Canonical: ${siteUrl}/.well-known/security.txt`,
    "",
  ].join("\n");
}
