import type { ArticleCard, Named } from "#domain/articles/article.ts";
import { listClips, listLatest, listNewestInSection } from "#domain/articles/lists-for-readers.ts";
import { listSections } from "#domain/sections/for-readers.ts";

const secondaryShown = 3;
const latestShown = 6;
const shownInARow = 5;
const clipsShown = 4;
/** A clip is shown until the paper has gone on for so long without another, in milliseconds. */
const clipsStayNew = 30 * 86_400_000;

export interface FrontPage {
  lead: ArticleCard | undefined;
  /** Up to three beside the lead. */
  secondary: ArticleCard[];
  /** A rail of times. */
  latest: ArticleCard[];
  /** What opens with a clip: on a band of its own. */
  clips: ArticleCard[];
  /** A row for each section that has anything left to show. */
  rows: { section: Named; cards: ArticleCard[] }[];
}

/** The front page: the newest lead it, clips have their band, then each section in turn; nothing stands on it twice. */
export async function findFrontPage(): Promise<FrontPage> {
  const [lead] = await listLatest(1);
  if (!lead) return { lead, secondary: [], latest: [], clips: [], rows: [] };
  const since = new Date(lead.publishedAt.getTime() - clipsStayNew);
  const clips = await listClips(clipsShown, since, [lead.id]);
  const shown = [lead, ...clips].map((card) => card.id);
  const others = await listLatest(secondaryShown + latestShown, shown);
  shown.push(...others.map((card) => card.id));

  const rows: FrontPage["rows"] = [];
  for (const { slug, name } of await listSections()) {
    const cards = await listNewestInSection(slug, shownInARow, shown);
    if (cards.length === 0) continue;
    shown.push(...cards.map((card) => card.id));
    rows.push({ section: { slug, name }, cards });
  }
  const secondary = others.slice(0, secondaryShown);
  return { lead, secondary, latest: others.slice(secondaryShown), clips, rows };
}
