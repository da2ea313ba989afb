import type { ArticleCard } from "#domain/articles/article.ts";

/** How a row of the front page is drawn. */
export type Rhythm = "one big" | "three pictured" | "pair" | "alone" | "headlines" | "words";

/** What stands in a row, in the order and the number that its rhythm shows. */
export interface ArrangedRow {
  rhythm: Rhythm;
  cards: ArticleCard[];
}

const isPictured = (card: ArticleCard) => card.picture !== undefined;

/** In their turn. Each says what it makes of a row's articles: nothing when they don't suit it. */
const turn: { rhythm: Rhythm; arrange: (cards: ArticleCard[]) => ArticleCard[] }[] = [
  { rhythm: "one big", arrange: (cards) => (cards.length > 1 ? picturedFirst(cards).slice(0, 5) : []) },
  { rhythm: "headlines", arrange: (cards) => (cards.length > 1 ? cards.slice(0, 4) : []) },
  {
    rhythm: "three pictured",
    arrange: (cards) => (cards.length > 2 && cards.slice(0, 3).every(isPictured) ? cards.slice(0, 3) : []),
  },
  { rhythm: "pair", arrange: (cards) => (cards.length === 2 && cards.every(isPictured) ? cards : []) },
  { rhythm: "alone", arrange: (cards) => (cards.length === 1 && cards.every(isPictured) ? cards : []) },
];

/** What is there for any row, when nothing in turn is: two of them, so that even bare rows differ from their neighbours. */
const plain = ["words", "headlines"] as const;

/** The newest with a picture leads the row; nothing when none has one. */
function picturedFirst(cards: ArticleCard[]): ArticleCard[] {
  const big = cards.find(isPictured);
  return big ? [big, ...cards.filter((card) => card !== big)] : [];
}

/** A rhythm for each row that has articles, so that no two neighbours look alike. */
export function arrangeRows<Row extends { cards: ArticleCard[] }>(rows: Row[]): (Row & ArrangedRow)[] {
  const arranged: (Row & ArrangedRow)[] = [];
  let next = 0;
  for (const row of rows) {
    const { cards } = row;
    const before = arranged.at(-1)?.rhythm;
    const order = turn.map((_, step) => (next + step) % turn.length);
    const place = order.find((at) => turn[at]?.rhythm !== before && turn[at]?.arrange(cards).length);
    const chosen = place === undefined ? undefined : turn[place];
    if (place !== undefined) next = place + 1;
    arranged.push({
      ...row,
      rhythm: chosen?.rhythm ?? plain.find((rhythm) => rhythm !== before) ?? "words",
      cards: chosen?.arrange(cards) ?? cards.slice(0, 4),
    });
  }
  return arranged;
}
