import type { ArticleCard } from "#domain/articles/article.ts";

/** How a row of the front page is drawn. */
export type Rhythm = "one big" | "three pictured" | "pair" | "headlines" | "on screen";

const turn: Rhythm[] = ["one big", "headlines", "three pictured", "pair"];

const suits: Record<Rhythm, (cards: ArticleCard[]) => boolean> = {
  "one big": (cards) => cards.length >= 2 && cards[0]?.picture !== undefined,
  "three pictured": (cards) => cards.length >= 3 && cards.slice(0, 3).every((card) => card.picture),
  pair: (cards) => cards.length === 2 && cards.every((card) => card.picture),
  headlines: () => true,
  "on screen": (cards) => cards.some((card) => card.clipDurationMs !== undefined && card.picture),
};

/**
 * A rhythm for each row, so that no two neighbours look alike wherever their articles allow it. A row with a clip is
 * drawn on the screen's dark band, once in a page.
 */
export function chooseRhythms(rows: ArticleCard[][]): Rhythm[] {
  const chosen: Rhythm[] = [];
  let next = 0;
  for (const cards of rows) {
    if (!chosen.includes("on screen") && suits["on screen"](cards)) {
      chosen.push("on screen");
      continue;
    }
    const order = turn.map((_, step) => turn[(next + step) % turn.length] ?? "headlines");
    const rhythm = order.find((each) => each !== chosen.at(-1) && suits[each](cards)) ?? "headlines";
    next = turn.indexOf(rhythm) + 1;
    chosen.push(rhythm);
  }
  return chosen;
}
