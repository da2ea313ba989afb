/*
 * WebSub hubs: programs on the web that pass on that a feed has changed. https://www.w3.org/TR/websub/
 */

/** A hub that takes longer has failed, in milliseconds. */
const patience = 10_000;

/**
 * Tells a hub that a feed has changed, in the way that publishers and hubs have agreed upon since PubSubHubbub 0.4, section
 * 7: https://pubsubhubbub.github.io/PubSubHubbub/pubsubhubbub-core-0.4.html. It follows the hub nowhere else, and reads nothing.
 * @param feed its whole address
 * @param ending once it is aborted the hub is waited for no longer
 * @throws with a line that says why, when the hub can't be reached or does not say yes
 */
export async function pingHub(hub: string, feed: string, ending?: AbortSignal): Promise<void> {
  const limit = AbortSignal.timeout(patience);
  // Hubs have called it by either name.
  const body = new URLSearchParams({ "hub.mode": "publish", "hub.url": feed, "hub.topic": feed });
  const answer = await fetch(hub, {
    ...{ method: "POST", body, redirect: "manual" as const },
    signal: ending ? AbortSignal.any([limit, ending]) : limit,
  }).catch((error: unknown) => {
    throw new Error(limit.aborted ? `no answer within ${patience / 1_000} s` : reasonOf(error), {
      cause: error,
    });
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`it answered ${answer.status}`);
}

/** What the network says stands behind fetch's own "fetch failed". */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (cause instanceof Error && "code" in cause) return String(cause.code);
  return cause instanceof Error ? cause.message : String(cause);
}
