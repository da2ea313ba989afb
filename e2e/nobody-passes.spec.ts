import type { Role } from "#domain/staff/actor.ts";
import { makeDataDirWithSample, type Paper, removeDataDir, startPaper } from "./support/paper.ts";
import { expect, test } from "./support/test.ts";
import { type Visited, type Visitor, visit, visitors } from "./support/visiting.ts";
import { listBuiltActions } from "./support/what-there-is.ts";
import {
  type ActionRight,
  actions,
  article,
  colleague,
  handlers,
  nothingThere,
  ofAnyArticle,
  pages,
} from "./support/who-may.ts";

/*
 * Every page, handler and action that there is, with every role and with nobody, against the table in `who-may.ts`. Whoever
 * may not is refused before anything is done: no row is written, not even into the log.
 */

test.describe.configure({ mode: "serial", timeout: 180_000 });

let paper: Paper;
let visited: Visited;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  paper = await startPaper(makeDataDirWithSample(), { RATE_LIMITS: "0" });
  visited = visit(paper);
});

test.afterAll(async () => {
  visited?.close();
  await paper?.stop();
  if (paper) removeDataDir(paper.dataDir);
});

test("every action that the build can be sent stands in the table", () => {
  const built = new Set(listBuiltActions().map(({ name }) => name));
  // One that no page uses can be deleted.
  expect([...built].sort()).toEqual(Object.keys(actions).sort());
});

/** An article that is not theirs, and one that is; nobody has any. */
const articlesOf = (visitor: Visitor) => [
  { id: visited.theirs, isOwn: false },
  ...(visitor === "nobody" ? [] : [{ id: visited.own[visitor], isOwn: true }]),
];

const filled = (text: string, articleId: number) =>
  text.replaceAll(article, String(articleId)).replaceAll(colleague, String(visited.colleague));

type Verdict = "in" | "signed out" | "wrong role" | "not theirs";

/** What the table has for a visitor. */
function verdictOf(
  visitor: Visitor,
  right: { roles: readonly Role[] | "anybody"; ofArticle?: true },
  isOwn: boolean,
): Verdict {
  if (right.roles === "anybody") return "in";
  if (visitor === "nobody") return "signed out";
  if (!right.roles.includes(visitor)) return "wrong role";
  return right.ofArticle && !isOwn && !ofAnyArticle.includes(visitor) ? "not theirs" : "in";
}

/** Does something, and sees that nothing was written. */
async function leavingNothing<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const before = visited.kept();
  const result = await work();
  expect.soft(visited.kept(), `${what} wrote something`).toBe(before);
  return result;
}

for (const visitor of visitors) {
  test(`${visitor}: pages`, async () => {
    for (const [name, right] of Object.entries(pages)) {
      for (const { id, isOwn } of articlesOf(visitor)) {
        const at = filled(right.at, id);
        const what = `${visitor} at ${at} (${name})`;
        // No GET changes anything, whoever asks.
        const { status, headers } = await leavingNothing(what, () => visited.knock(visitor, at));
        const location = headers.get("location") ?? "";
        switch (verdictOf(visitor, right, isOwn)) {
          case "in":
            if (right.roles === "anybody") expect.soft([200, 307, 308, 404, 410], what).toContain(status);
            else expect.soft(status, what).toBe(200);
            break;
          case "signed out":
            expect
              .soft([status, location], what)
              .toEqual([307, `/admin/sign-in?next=${encodeURIComponent(at)}`]);
            break;
          case "wrong role":
            expect.soft(status, what).toBe(403);
            break;
          case "not theirs":
            expect.soft(status, what).toBe(404);
        }
      }
    }
    for (const at of Object.values(nothingThere)) {
      const { status } = await leavingNothing(at, () => visited.knock(visitor, at));
      expect.soft(status, `${visitor} at ${at}`).toBe(visitor === "nobody" ? 307 : 404);
    }
  });

  test(`${visitor}: handlers`, async () => {
    for (const [name, right] of Object.entries(handlers)) {
      if (right.roles === "anybody") continue;
      const [method = ""] = name.split(" ");
      const hasBody = method !== "GET" && method !== "DELETE";
      for (const { id, isOwn } of articlesOf(visitor)) {
        const what = `${visitor}, ${name}`;
        const knock = () =>
          visited.knock(visitor, filled(right.at, id), {
            method,
            ...(hasBody && {
              headers: { "content-type": "application/json" },
              body: filled(JSON.stringify(right.send ?? {}), id),
            }),
          });
        const verdict = verdictOf(visitor, right, isOwn);
        const { status } =
          verdict === "in" && method !== "GET" ? await knock() : await leavingNothing(what, knock);
        if (verdict === "in") expect.soft([200, 404, 422], what).toContain(status);
        else
          expect
            .soft(status, what)
            .toBe({ "signed out": 401, "wrong role": 403, "not theirs": 404 }[verdict]);
      }
    }
  });

  test(`${visitor}: actions`, async () => {
    for (const action of listBuiltActions()) {
      const right = actions[action.name];
      if (!right || right.roles === "anybody") continue;
      const page = action.pages.map((folder) => pages[folder]).find((each) => each !== undefined);
      expect(page, `a page to send ${action.name} to`).toBeDefined();
      for (const { id, isOwn } of articlesOf(visitor)) {
        const what = `${visitor}, ${action.name}`;
        const knock = () => sendAction(visitor, filled(page?.at ?? "", id), action.id, right, id);
        const verdict = verdictOf(visitor, right, isOwn);
        const said = verdict === "in" ? await knock() : await leavingNothing(what, knock);
        const refusals = {
          "signed out": /"signedOut":true/,
          "wrong role": /Your role may not/,
          "not theirs": /not there, or not yours|not there any more, or no longer yours/,
        };
        if (verdict !== "in") expect.soft(said, what).toMatch(refusals[verdict]);
        else for (const refusal of Object.values(refusals)) expect.soft(said, what).not.toMatch(refusal);
      }
    }
  });
}

/** Sends a form's action as React does. @returns what was answered */
async function sendAction(visitor: Visitor, at: string, id: string, right: ActionRight, articleId: number) {
  const form = new FormData();
  for (const [name, value] of Object.entries(right.send ?? {}))
    form.append(`_1_${name}`, filled(value, articleId));
  form.append("_1_sent", "1");
  form.append("0", JSON.stringify(["$undefined", "$K1"]));
  const answer = await visited.knock(visitor, at, {
    method: "POST",
    headers: { "next-action": id, accept: "text/x-component" },
    body: form,
  });
  expect.soft(answer.status, `${visitor} sends ${id} to ${at}`).toBeLessThan(500);
  return answer.text();
}
