import type { ArticleCard, Named } from "#domain/articles/article.ts";
import { listLatest, listNewestInSection } from "#domain/articles/lists-for-readers.ts";
import { listSections } from "#domain/sections/for-readers.ts";

const secondaryShown = 3;
const latestShown = 6;
const shownInARow = 5;

export interface FrontPage {
  lead: ArticleCard | undefined;
  /** Up to three beside the lead. */
  secondary: ArticleCard[];
  /** A rail of times. */
  latest: ArticleCard[];
  /** A row for each section that has anything left to show. */
  rows: { section: Named; cards: ArticleCard[] }[];
}

/** The front page: the newest lead it, then each section in turn; nothing stands on it twice. */
export async function findFrontPage(): Promise<FrontPage> {
  const newest = await listLatest(1 + secondaryShown + latestShown);
  const [lead, ...others] = newest;
  const secondary = others.slice(0, secondaryShown);
  const latest = others.slice(secondaryShown);
  const shown = newest.map((card) => card.id);

  const rows: FrontPage["rows"] = [];
  for (const { slug, name } of await listSections()) {
    const cards = await listNewestInSection(slug, shownInARow, shown);
    if (cards.length === 0) continue;
    shown.push(...cards.map((card) => card.id));
    rows.push({ section: { slug, name }, cards });
  }
  return { lead, secondary, latest, rows };
}
