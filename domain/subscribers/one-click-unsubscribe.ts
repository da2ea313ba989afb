import { transaction } from "#db/client.ts";
import type { Named } from "#domain/articles/article.ts";
import { leaveEverything } from "./leaving.ts";
import { findTokenHolder, subscriberToken } from "./link-tokens.ts";
import { holdSubscriber, listSubscriptions } from "./subscriptions.ts";

/** What an unsubscribe link stands for now. */
export type Unsubscribing =
  | { state: "subscribed"; newsletters: Named[] }
  | { state: "left"; preferencesToken: string }
  | { state: "erased" }
  | { state: "nobody" };

/** What a link stands for. Looking changes nothing. */
export async function findUnsubscribing(token: string): Promise<Unsubscribing> {
  const holder = await findTokenHolder("unsubscribe", token);
  if (holder.found !== "subscriber") return { state: holder.found };
  const { subscriber } = holder;
  return subscriber.state === "unsubscribed"
    ? { state: "left", preferencesToken: subscriberToken("preferences", subscriber) }
    : { state: "subscribed", newsletters: await listSubscriptions(subscriber.id) };
}

/**
 * Unsubscribes from everything at once: no cookie, no question, as often as it is asked.
 * https://www.rfc-editor.org/rfc/rfc8058
 * @returns `nobody` for a token that isn't ours
 */
export async function unsubscribe(token: string, now: Date): Promise<"left" | "nobody"> {
  const holder = await findTokenHolder("unsubscribe", token);
  if (holder.found === "nobody") return "nobody";
  if (holder.found === "subscriber") {
    await transaction(async (tx) => {
      const subscriber = await holdSubscriber(tx, holder.subscriber.id);
      if (subscriber) await leaveEverything(tx, subscriber.id, now);
    });
  }
  return "left";
}
