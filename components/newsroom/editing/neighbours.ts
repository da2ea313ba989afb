/* What tabs of one browser tell one another about an article. */

interface Told {
  /** What happened: a draft was saved, or the article was moved. */
  what: "saved" | "moved";
  tab: string;
}

/** Joins the tabs that have this article open. @returns how to tell them, and how to leave */
export function joinNeighbours(articleId: number, tab: string, onTold: (what: Told["what"]) => void) {
  const channel = new BroadcastChannel(`newsroom-article:${articleId}`);
  channel.onmessage = ({ data }: MessageEvent<Told>) => {
    if (data.tab !== tab) onTold(data.what);
  };
  return {
    tell: (what: Told["what"]) => channel.postMessage({ what, tab } satisfies Told),
    leave: () => channel.close(),
  };
}
