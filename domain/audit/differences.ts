/**
 * What differs between two states of a thing, in words for the audit log: `name “World” → “Abroad”`.
 * @param longest texts over so many characters are only said to have changed
 */
export function differences<Fields extends Record<string, unknown>>(
  before: Fields,
  after: Partial<Fields>,
  longest = 60,
): string {
  const told = Object.entries(after).flatMap(([field, now]) => {
    const then = before[field];
    if (JSON.stringify(then) === JSON.stringify(now)) return [];
    const [from, to] = [said(then), said(now)];
    return from.length + to.length > 2 * longest ? [field] : [`${field} ${from} → ${to}`];
  });
  return told.join("; ");
}

const said = (value: unknown) =>
  value === null || value === undefined || value === ""
    ? "nothing"
    : `“${typeof value === "string" ? value : JSON.stringify(value)}”`;
