import type { ArticleCard } from "#domain/articles/article.ts";

interface SharedOut {
  lead: ArticleCard | undefined;
  beside: ArticleCard[];
  /** Three with pictures, or none. */
  pictured: ArticleCard[];
  further: ArticleCard[];
}

/** Among so many of the newest one with a picture leads. */
const candidates = 3;

/** Gives a section's newest their places on its first page. Each has one, and the newest are on top. */
export function shareOut(cards: ArticleCard[]): SharedOut {
  const lead = cards.slice(0, candidates).find(({ picture }) => picture) ?? cards[0];
  const others = cards.filter((card) => card !== lead);
  const beside = others.slice(0, 3);
  const rest = others.slice(3);
  const three = rest.slice(0, 3);
  const suits = three.length === 3 && three.every(({ picture }) => picture);
  return { lead, beside, pictured: suits ? three : [], further: suits ? rest.slice(3) : rest };
}
