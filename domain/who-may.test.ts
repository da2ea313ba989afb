import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client.ts";
import { articles, publications, revisions } from "#db/schema/articles.ts";
import { auditLog } from "#db/schema/audit.ts";
import { drafts, previewLinks, setAsideDrafts } from "#db/schema/drafts.ts";
import { emptyDatabase } from "#db/testing.ts";
import { emptyDraft } from "./articles/draft-content.ts";
import { contributor, june, makeNewsroom, publish } from "./articles/testing.ts";
import { isForbidden, isRefusal } from "./refusal.ts";
import { type Actor, type Role, roles } from "./staff/actor.ts";

/*
 * Every function of the domain that is told who asks, with everybody who may not: it refuses before it looks at anything
 * else. A new one that does not stand in this table fails here.
 */

type Rule =
  /** For these roles; every other is told so. */
  | readonly Role[]
  /** About an article, which is its first field: nobody gets at one that is not theirs. */
  | "article"
  /** The same, where the id itself is what is asked for. */
  | "article id"
  /** About whoever asks, and nobody else. */
  | "oneself"
  /** Decides, and does nothing. */
  | "decides"
  /** Made of others that ask. */
  | "asks within";

const everybody = roles;
const desk = ["editor", "admin"] as const;
const admins = ["admin"] as const;

const rules: Record<string, Rule> = {
  "articles/addressing moveArticle": desk,
  "articles/bringing-in createArticle": desk,
  "articles/bringing-in reviseArticle": desk,
  "articles/checklist checkDraft": "article",
  "articles/comparing-revisions compareRevisions": "article",
  "articles/drafting beginArticle": everybody,
  "articles/drafting keepRevision": "article",
  "articles/drafting saveDraft": "article",
  "articles/for-editors findForEditing": "article id",
  "articles/for-editors listChoices": everybody,
  "articles/for-editors searchTopics": everybody,
  "articles/giving giveArticle": "article",
  "articles/history takeBackRevision": "article",
  "articles/opening openForEditing": "article id",
  "articles/preparing checkDraftFor": "asks within",
  "articles/preparing prepareMove": "asks within",
  "articles/previewing listPreviewLinks": "article id",
  "articles/previewing makePreviewLink": "article",
  "articles/previewing ownPreviewAddress": "article id",
  "articles/previewing revokePreviewLink": "article",
  "articles/publishing publishArticle": "article",
  "articles/publishing publishDraft": "article",
  "articles/publishing updateArticle": "article",
  "articles/publishing updateDraft": "article",
  "articles/reviewing approveArticle": "article",
  "articles/reviewing sendBackArticle": "article",
  "articles/reviewing submitArticle": "article",
  "articles/revisions staffIdOf": "decides",
  "articles/scheduling cancelSchedule": "article",
  "articles/scheduling scheduleArticle": "article",
  "articles/scheduling scheduleUpdate": "article",
  "articles/setting-aside settleAside": "article",
  "articles/suggesting searchLinks": everybody,
  "articles/suggesting suggestRelated": "article",
  "articles/taking-aside takeAside": "article",
  "articles/timeline findHead": "article id",
  "articles/timeline findHistory": "article id",
  "articles/unpublishing unpublishArticle": "article",
  "articles/workflow isOwn": "decides",
  "articles/workflow makeMove": "decides",
  "articles/workflow mayWrite": "decides",
  "articles/workflow movesFor": "decides",
  "audit/reading listPeopleInLog": admins,
  "audit/reading searchLog": admins,
  "authors/for-editors listAuthorNames": everybody,
  "authors/for-editors listManagedAuthors": desk,
  "authors/managing changeAuthor": desk,
  "authors/managing createAuthor": desk,
  "authors/managing deleteAuthor": desk,
  "desk/choices listFilterChoices": everybody,
  "desk/listing listArticles": everybody,
  "desk/moving-many bulkMovesFor": "decides",
  "desk/moving-many moveMany": everybody,
  "desk/own-desk findDesk": everybody,
  "desk/recent-changes listMissedSchedules": everybody,
  "desk/recent-changes listRecentChanges": everybody,
  "media/adding addClip": everybody,
  "media/adding addFile": everybody,
  "media/adding addPicture": everybody,
  "media/describing describeMedia": everybody,
  "media/for-editors findMediaForEditing": everybody,
  "media/for-editors searchMedia": everybody,
  "media/uploading beginUpload": everybody,
  "media/uploading cancelUpload": everybody,
  "media/uploading findUpload": everybody,
  "media/uploading finishUpload": everybody,
  "media/uploading takePart": everybody,
  "pages/for-editors findPageForEditing": admins,
  "pages/for-editors listStandingPages": admins,
  "pages/publishing publishPage": admins,
  "publication/breaking-line endBreakingLine": desk,
  "publication/breaking-line setBreakingLine": desk,
  "publication/changing changeSettings": admins,
  "publication/changing weighChecklist": admins,
  "sections/for-editors listManagedSections": desk,
  "sections/managing changeSection": desk,
  "sections/managing createSection": desk,
  "sections/managing deleteSection": desk,
  "sections/managing orderSections": desk,
  "staff/actor nameOf": "decides",
  "staff/factor-policy requireFactorOf": admins,
  "staff/for-administrators findColleague": admins,
  "staff/for-administrators listBylines": admins,
  "staff/for-administrators listColleagues": admins,
  "staff/inviting addColleague": admins,
  "staff/inviting inviteColleague": admins,
  "staff/inviting resendInvitation": admins,
  "staff/managing changeColleague": admins,
  "staff/managing disableColleague": admins,
  "staff/managing enableColleague": admins,
  "staff/managing endSessionOf": admins,
  "staff/managing removeFactorOf": admins,
  "staff/own-account changeOwnPassword": "oneself",
  "staff/own-account confirmOwnPassword": "oneself",
  "staff/own-account endMySession": "oneself",
  "staff/own-account renameMyself": "oneself",
  "staff/own-factor beginFactor": "oneself",
  "staff/own-factor confirmFactor": "oneself",
  "staff/own-factor findPendingFactor": "oneself",
  "staff/own-factor removeFactor": "oneself",
  "staff/own-factor renewRecoveryCodes": "oneself",
  "staff/permissions may": "decides",
  "staff/permissions requirePermission": "decides",
  "staff/sessions endOwnSession": "oneself",
  "syndication/syndication-settings changeSyndication": admins,
  "topics/for-editors findTopicCalled": desk,
  "topics/for-editors listManagedTopics": desk,
  "topics/for-editors listTopicNames": everybody,
  "topics/managing changeTopic": desk,
  "topics/managing createTopic": ["author", ...desk],
  "topics/managing deleteTopic": desk,
  "topics/managing mergeTopics": desk,
};

const domain = import.meta.dirname;
const isTest = (path: string) => /\.test\.ts$|(\/|-)testing[a-z-]*\.ts$/.test(path);

/** Every exported function whose first parameter is who asks, such as `sections/managing createSection`. */
const asked = readdirSync(domain, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !isTest(join(domain, path)))
  .flatMap((path) => {
    const source = readFileSync(join(domain, path), "utf8");
    const found = source.matchAll(
      /^export (?:(?:async )?function (\w+)|const (\w+) = (?:async )?)(?:<[^>]*>)?\(\s*_?\w+: (?:Actor|SignedIn|Uploader)\b/gm,
    );
    return [...found].map(
      ([, one, other]) => `${relative(domain, join(domain, path)).replace(/\.ts$/, "")} ${one ?? other}`,
    );
  })
  .sort();

const somebody = (role: Role): Actor => ({ kind: "staff", id: 90, name: `Some ${role}`, role });

type Asked = (actor: Actor, input: unknown, ...more: unknown[]) => unknown;

async function load(name: string): Promise<Asked> {
  const [path = "", exported = ""] = name.split(" ");
  const module: Record<string, Asked> = await import(/* @vite-ignore */ join(domain, `${path}.ts`));
  const found = module[exported];
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
}

/** All that a command about an article could ask for, so that nothing but the right to it is missing. */
const everything = (articleId: number) => ({
  ...{
    articleId,
    version: 2,
    seen: 0,
    tab: "t",
    comment: "Why not.",
    reason: "Why not.",
    days: 7,
    number: 1,
  },
  ...{ linkId: 1, asideId: 1, staffId: null, from: "draft", to: "draft", publishAt: june(30) },
  ...{ change: { kind: "minor", note: "" }, content: { ...emptyDraft("en", "ltr"), headline: "Another" } },
});

/** All that is kept of articles. */
const kept = async () =>
  JSON.stringify(
    await Promise.all(
      [articles, revisions, drafts, setAsideDrafts, previewLinks, publications, auditLog].map((table) =>
        db.select().from(table).limit(1_000),
      ),
    ),
  );

it("every function that is told who asks stands in the table, and no other", () => {
  expect(Object.keys(rules).sort()).toEqual(asked);
});

describe("whoever may not is refused before anything is looked at:", () => {
  const cases = Object.entries(rules).flatMap(([name, allowed]) =>
    typeof allowed === "string"
      ? []
      : roles.filter((role) => !allowed.includes(role)).map((role) => [name, role] as const),
  );
  it.each(cases)("%s, by a %s", async (name, role) => {
    const work = await load(name);
    const error = await Promise.resolve()
      .then(() => work(somebody(role), {}, new Date()))
      .then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
    expect(isForbidden(error), String(error)).toBe(true);
  });
});

describe("an article that isn't theirs is not there for them:", () => {
  let articleId = 0;
  beforeAll(async () => {
    await emptyDatabase();
    await makeNewsroom();
    ({ articleId } = await publish("Rivers rise"));
  });

  const cases = Object.entries(rules).filter(([, rule]) => rule === "article" || rule === "article id");
  it.each(cases)("%s", async (name, rule) => {
    const work = await load(name);
    const before = await kept();
    const input = rule === "article id" ? articleId : everything(articleId);
    const answer = await Promise.resolve()
      .then(() => work(contributor, input, june(3)))
      .catch((error: unknown) => {
        if (!isRefusal(error)) throw error;
        expect(error.message).toMatch(
          /not there, or not yours|no longer there|Your role may not|ask an editor/i,
        );
        return undefined;
      });
    expect(answer).toBeUndefined();
    expect(await kept()).toBe(before);
  });
});
