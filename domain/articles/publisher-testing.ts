import { once } from "node:events";
import { commandLine as actor } from "#domain/staff/actor.ts";
import { body, image, paragraph } from "./composing.ts";
import type { DraftContent } from "./draft-content.ts";
import { keepRevision } from "./drafting.ts";
import type { Moved } from "./moving.ts";
import { publishDraft, updateDraft } from "./publishing.ts";
import { publishDue } from "./publishing-on-time.ts";
import { approveArticle, sendBackArticle, submitArticle } from "./reviewing.ts";
import { cancelSchedule, scheduleArticle, scheduleUpdate } from "./scheduling.ts";
import { after, begin, write, written } from "./testing.ts";
import { unpublishArticle } from "./unpublishing.ts";

/* A process of its own that makes every move there is without end, until its parent kills it. */

const minor = { kind: "minor", note: "" } as const;

/** What a story says, each time something else, at another place, with other pictures. */
function said(name: string, step: number): DraftContent {
  const text = `The ${name} of the weir at Hallowbrook, told for the ${step}. time. `.repeat(30);
  return written(`${name} ${step}`, {
    body: body(paragraph(text), image(1 + (step % 3))),
    leadMediaId: step % 2 === 0 ? 1 : null,
    ...{ topics: [1 + (step % 2)], bylines: step % 2 === 0 ? [1, 2] : [2], sectionId: 1 + (step % 2) },
    ...{ slug: `${name}-${step}`, slugByHand: true, notes: "For the desk." },
  });
}

/** Tells the parent that another step is done: it may kill at once, or within the next. */
const step = () => process.stdout.write(".");

/** A story's whole life. @param n which of its ways it takes */
async function live(name: string, n: number): Promise<void> {
  let seen = await begin(actor, said(name, 1), new Date());
  step();
  const moved = (made: Moved | undefined) => {
    seen = after(seen, made);
    step();
  };
  const goOn = async (times: number) => {
    seen = await write(actor, seen, said(name, times), new Date());
    step();
  };
  const publishAt = new Date(Date.now() + 60_000);
  const letTimePass = async () => {
    await publishDue(publishAt);
    seen = { ...seen, version: seen.version + 1 };
    step();
  };
  await keepRevision(actor, seen, new Date());
  moved(await submitArticle(actor, { ...seen, comment: "Please." }, new Date()));
  moved(await sendBackArticle(actor, { ...seen, comment: "Longer." }, new Date()));
  await goOn(2);
  moved(await approveArticle(actor, seen, new Date()));
  moved(await scheduleArticle(actor, { ...seen, publishAt }, new Date()));
  if (n % 2 === 0) {
    await goOn(3);
    await letTimePass();
  } else {
    moved(await cancelSchedule(actor, seen, new Date()));
    moved(await publishDraft(actor, seen, new Date()));
  }
  await goOn(4);
  moved(await updateDraft(actor, { ...seen, change: { kind: "correction", note: "Again." } }, new Date()));
  await goOn(5);
  moved(await scheduleUpdate(actor, { ...seen, publishAt, change: minor }, new Date()));
  await letTimePass();
  moved(await unpublishArticle(actor, { ...seen, reason: "Enough." }, new Date()));
  if (n % 3 === 0) moved(await publishDraft(actor, seen, new Date()));
}

// Loading takes longest: the parent has the next one load while it kills this one.
process.stdout.write("loaded\n");
const [way] = await once(process.stdin, "data");
for (let n = Number(way); ; n++) await live(`story-${process.pid}-${n}`, n);
