import { db } from "#db/client.ts";
import { listMedia } from "#domain/media/for-readers.ts";
import type { ChecklistRule } from "#domain/publication/checklist-rules.ts";
import { findChecklist } from "#domain/publication/checklist-settings.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { wallClock } from "#domain/publication/wall-clock.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { findArticleRow } from "./article-row.ts";
import { checkText, type Found, listLinks } from "./checking-text.ts";
import type { DraftContent } from "./draft-content.ts";
import { judgeDraft } from "./drafts.ts";
import { mediaOf } from "./live-lists.ts";
import { leadsSomewhere, ownPath } from "./own-links.ts";
import { isEmbargoed, listMissing } from "./readiness.ts";
import { mayWrite } from "./workflow.ts";

/** Something in a draft that stops its publication, or should be looked at before. */
export interface Finding {
  rule: ChecklistRule;
  severity: "stops" | "warns";
  message: string;
  field?: keyof DraftContent;
}

/** So many different links are looked up; no reader follows more either. */
const mostLinks = 300;

/**
 * What there is to mend in a draft before it is published, what stops it first.
 * @param input the draft as it is in the editor, saved or not
 * @returns undefined when the article is not there, or not theirs
 * @throws Refusal with the field that could not be kept
 */
export async function checkDraft(
  actor: Actor,
  input: { articleId: number; content: DraftContent },
  now: Date,
): Promise<Finding[] | undefined> {
  const article = await findArticleRow(db, input.articleId);
  if (!article || !mayWrite(actor, article)) return undefined;
  const content = judgeDraft(input.content);
  const needed = listMissing(content).map(
    (missing): Finding => ({
      ...{ rule: "needed", severity: "stops", ...missing },
    }),
  );
  const findings = [...needed, ...(await checkEmbargo(content, now)), ...(await weigh(content))];
  const stops = ({ severity }: Finding) => (severity === "stops" ? 0 : 1);
  return findings.sort((one, other) => stops(one) - stops(other));
}

async function checkEmbargo(content: DraftContent, now: Date): Promise<Finding[]> {
  if (content.embargoUntil === null || !isEmbargoed(content, now)) return [];
  const { timeZone } = await findPublication();
  const until = wallClock(new Date(content.embargoUntil), timeZone).replace("T", ", ");
  const message = `There is an embargo until ${until}: schedule it for then, or later.`;
  return [{ rule: "embargo", severity: "stops", message, field: "embargoUntil" }];
}

/** What the newsroom's own rules find, as much as it has them weigh. */
async function weigh(content: DraftContent): Promise<Finding[]> {
  const weights = await findChecklist();
  const found = [
    ...checkText(content, await listMedia(mediaOf(content))),
    ...(weights["dead links"] === "off" ? [] : await listDeadLinks(content)),
  ];
  return found.flatMap(({ rule, ...more }) => {
    const severity = weights[rule];
    return severity === "off" ? [] : [{ rule, severity, ...more }];
  });
}

async function listDeadLinks({ body }: DraftContent): Promise<Found[]> {
  const links = listLinks(body).flatMap(({ href, text }) => {
    const path = ownPath(href);
    return path === undefined ? [] : [{ path, text }];
  });
  const found: Found[] = [];
  for (const path of [...new Set(links.map(({ path }) => path))].slice(0, mostLinks)) {
    if (await leadsSomewhere(path)) continue;
    const text = links.find((link) => link.path === path)?.text.trim();
    const message = `The link “${text || path}” leads to ${path}, where readers find nothing.`;
    found.push({ rule: "dead links", message, field: "body" });
  }
  return found;
}

/** @throws Refusal with the first of what the newsroom's rules have stop a publication */
export async function checkNothingStops(content: DraftContent): Promise<void> {
  const first = (await weigh(content)).find(({ severity }) => severity === "stops");
  if (first) throw new Refusal(first.message, first.field);
}
