import { once } from "node:events";
import { commandLine } from "#domain/staff/actor.ts";
import { reviseArticle } from "./bringing-in.ts";
import { updateArticle } from "./publishing.ts";
import { content, publish } from "./testing.ts";
import { unpublishArticle } from "./unpublishing.ts";

/* A process of its own that publishes, updates and unpublishes without end, until its parent kills it. */

// Loading takes longest: the parent has the next one load while it kills this one.
process.stdout.write("loaded\n");
await once(process.stdin, "data");
process.stdout.write("under way\n");
for (let n = 0; ; n++) {
  const name = `story-${process.pid}-${n}`;
  const text = `The ${name} of the weir at Hallowbrook. `.repeat(40);
  const live = await publish(`${name} begins`, { text, topics: [1], bylines: [1, 2] }, new Date());
  if (n === 0) process.stdout.write("one is live\n");
  const revised = await reviseArticle(
    commandLine,
    { ...content(`${name} goes on`, text), topics: [2], articleId: live.articleId },
    new Date(),
  );
  await updateArticle(
    commandLine,
    { ...revised, change: { kind: "correction", note: "Again." } },
    new Date(),
  );
  if (n % 3 === 0)
    await unpublishArticle(
      commandLine,
      { ...revised, version: revised.version + 1, reason: "Enough." },
      new Date(),
    );
}
