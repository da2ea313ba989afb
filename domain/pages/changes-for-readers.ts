import { type Comparison, compareVersions } from "#domain/articles/comparing.ts";
import { findPage, type PublishedPage } from "./for-readers.ts";

/** Two versions of a page, and what differs between them. */
export interface ChangedPage {
  before: PublishedPage;
  after: PublishedPage;
  comparison: Comparison;
}

/**
 * What a version of a page says that an earlier one did not, word by word.
 * @returns undefined when there is no such page, one of its versions is missing, or the one isn't earlier
 */
export async function findChanges(
  slug: string,
  versions: { version: number; against: number },
): Promise<ChangedPage | undefined> {
  if (versions.against >= versions.version) return undefined;
  const [before, after] = await Promise.all([
    findPage(slug, versions.against),
    findPage(slug, versions.version),
  ]);
  if (!before || !after) return undefined;
  const said = ({ title, body }: PublishedPage) => ({ fields: [{ label: "Title", text: title }], body });
  const describe = (id: number) => (after.media.get(id) ?? before.media.get(id))?.alt || "A picture or clip";
  return { before, after, comparison: compareVersions(said(before), said(after), describe) };
}
