import { transaction } from "#db/client.ts";
import { endSessionsOf } from "#domain/staff/sessions.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { colleague, signIn } from "./support/newsroom.ts";
import { makeDataDir, removeDataDir, startPaper } from "./support/paper.ts";
import { colleagueWithPassword, goodPassword } from "./support/passwords.ts";
import { expect, test } from "./support/test.ts";
import {
  articlesOf,
  begun,
  closeByHand,
  cutOff,
  draftOf,
  everythingOf,
  headlineOf,
  kill,
  openEditor,
  statusOf,
  textOf,
  typeOn,
  untilInJournal,
} from "./support/writing.ts";

/* Whatever breaks while somebody writes: afterwards every word is there, and the screen says where. */

test("a tab that is killed while one types gives everything back when the article is opened again", async ({
  context,
}) => {
  const person = await colleague("author", "Tam Killedtab");
  await signIn(context, person);
  const articleId = await begun(person, "Killed");
  const killed = await openEditor(context, articleId);
  await cutOff(killed);
  await typeOn(killed, " The last words before the end.");
  await untilInJournal(killed, "before the end.");
  await kill(killed);

  const page = await openEditor(context, articleId);
  await expect(textOf(page)).toContainText("Begun. The last words before the end.");
  await expect(page.getByText("had not been saved when the page was closed")).toBeVisible();
  await expect(statusOf(page)).toHaveText("Saved");
  expect(await everythingOf(articleId)).toEqual({
    draft: expect.stringContaining("The last words before the end."),
    asides: [],
  });
  await page.reload();
  await expect(textOf(page)).toContainText("The last words before the end.");
  await expect(page.getByText("had not been saved")).toHaveCount(0);
});

test("a tab that is closed in the middle of a word has saved it, or still has it", async ({ context }) => {
  const person = await colleague("author", "Tam Closedtab");
  await signIn(context, person);
  const articleId = await begun(person, "Closed");
  const closed = await openEditor(context, articleId);
  await typeOn(closed, " Half a wo");
  await closeByHand(closed);
  const page = await openEditor(context, articleId);
  await expect(textOf(page)).toContainText("Half a wo");
  await expect(statusOf(page)).toHaveText("Saved");
  expect((await everythingOf(articleId)).draft).toContain("Half a wo");
});

test("what a tab that is closed could still send is not written over by what it could still keep", async ({
  context,
}) => {
  const person = await colleague("author", "Tam Halfkept");
  await signIn(context, person);
  const articleId = await begun(person, "Half kept");
  const closed = await openEditor(context, articleId);
  const connect = await cutOff(closed);
  await typeOn(closed, " Half");
  await untilInJournal(closed, "Half");
  await closed.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("The disk is slow.", "UnknownError");
    };
  });
  await closed.keyboard.type(" a wo");
  await connect();
  await closeByHand(closed);
  const page = await openEditor(context, articleId);
  await expect(textOf(page)).toContainText("Begun. Half a wo");
  await expect(statusOf(page)).toHaveText("Saved");
  expect(await everythingOf(articleId)).toEqual({
    draft: expect.stringContaining("Begun. Half a wo"),
    asides: [],
  });
});

test("a tab that may keep nothing asks before it is closed, and saves as it closes", async ({ context }) => {
  const person = await colleague("author", "Tam Nojournal");
  await signIn(context, person);
  const articleId = await begun(person, "No journal");
  await context.addInitScript(() =>
    Object.defineProperty(window, "indexedDB", {
      get() {
        throw new DOMException("Denied.", "SecurityError");
      },
    }),
  );
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`/admin/articles/${articleId}`);
  await typeOn(page, " Half a wo");
  // The clock stands still, so nothing has been sent so far.
  const asked = page.waitForEvent("dialog");
  const closed = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  expect((await everythingOf(articleId)).draft).not.toContain("Half");
  await dialog.accept();
  await closed;
  await expect.poll(async () => (await everythingOf(articleId)).draft).toContain("Half a wo");
});

test("ten minutes without network, written through, are saved when it is back", async ({ context }) => {
  const person = await colleague("author", "Tam Offline");
  await signIn(context, person);
  const articleId = await begun(person, "Offline");
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`/admin/articles/${articleId}`);
  await typeOn(page, " Before.");
  await page.clock.runFor(2_000);
  await expect(statusOf(page)).toHaveText("Saved");

  await context.setOffline(true);
  await typeOn(page, " In the tunnel.");
  await page.clock.runFor(2_000);
  await expect(statusOf(page)).toContainText("Not connected: kept on this device");
  for (let minute = 0; minute < 10; minute++) {
    await typeOn(page, ` Minute ${minute}.`);
    await page.clock.runFor(60_000);
  }
  await expect(statusOf(page)).toContainText("Not connected");
  await untilInJournal(page, "Minute 9.");
  expect((await everythingOf(articleId)).draft).not.toContain("tunnel");

  await context.setOffline(false);
  await expect(statusOf(page)).toHaveText("Saved");
  const { draft, asides } = await everythingOf(articleId);
  expect(draft).toContain("In the tunnel.");
  for (let minute = 0; minute < 10; minute++) expect(draft).toContain(`Minute ${minute}.`);
  expect(asides).toEqual([]);
});

test("a server that is killed and started again gets what was written meanwhile", async ({ browser }) => {
  test.setTimeout(180_000);
  const dataDir = makeDataDir();
  try {
    const first = await startPaper(dataDir, { SAMPLE_EDITION: "0" });
    const port = new URL(first.origin).port;
    const context = await browser.newContext({ baseURL: first.origin });
    const page = await context.newPage();
    await page.goto(/\S+\/admin\/set-up\S+/.exec(first.said())?.[0] ?? "");
    await page.getByLabel("Name").fill("Ada First");
    await page.getByLabel("Email").fill("ada@newsroom.example");
    await page.getByLabel("Password", { exact: true }).fill(goodPassword);
    await page.getByRole("button", { name: "Create account" }).click();
    await page.waitForURL(/\/admin$/);
    await page.goto("/admin/articles/new");
    await headlineOf(page).fill("Before the power cut");
    await expect(page).toHaveURL(/\/admin\/articles\/\d+$/);
    await expect(statusOf(page)).toHaveText("Saved");

    await first.kill();
    await typeOn(page, "Written while nobody answers.");
    await expect(statusOf(page)).toContainText(/Not connected|does not answer/);
    const second = await startPaper(dataDir, { PORT: port, SITE_URL: first.origin, SAMPLE_EDITION: "0" });
    // By itself: whoever has stopped writing may not write another letter.
    await expect(statusOf(page)).toHaveText("Saved", { timeout: 30_000 });
    await typeOn(page, " And after.");
    await expect(statusOf(page)).toHaveText("Saved");
    await page.reload();
    await expect(textOf(page)).toHaveText("Written while nobody answers. And after.");
    await expect(page.getByText("had not been saved")).toHaveCount(0);
    await context.close();
    await second.stop();
  } finally {
    removeDataDir(dataDir);
  }
});

test("a session that ends while one writes is renewed in place, and nothing is typed twice", async ({
  context,
}) => {
  const person = await colleagueWithPassword("author", "Tam Endedsession");
  await signIn(context, person);
  const articleId = await begun(person, "Session");
  const page = await openEditor(context, articleId);
  await transaction((tx) => endSessionsOf(tx, person.id));
  await typeOn(page, " Typed without a session.");
  const dialog = page.getByRole("dialog", { name: "Your session has ended" });
  await expect(dialog).toBeVisible();
  await untilInJournal(page, "Typed without a session.");
  expect((await everythingOf(articleId)).draft).not.toContain("without a session");
  await dialog.getByLabel("Password").fill(goodPassword);
  await dialog.getByRole("button", { name: "Sign in" }).click();
  await expect(dialog).toBeHidden();
  await expect(statusOf(page)).toHaveText("Saved");
  expect((await everythingOf(articleId)).draft).toContain("Begun. Typed without a session.");
  await typeOn(page, " And on.");
  await expect
    .poll(async () => (await everythingOf(articleId)).draft)
    .toContain("Begun. Typed without a session. And on.");
});

test("the same draft in two tabs: what one saves the other shows, and what both wrote stands side by side", async ({
  context,
}) => {
  const person = await colleague("author", "Tam Twotabs");
  await signIn(context, person);
  const articleId = await begun(person, "Two tabs");
  const one = await openEditor(context, articleId);
  const other = await openEditor(context, articleId);
  await typeOn(one, " From the first.");
  await expect(textOf(other)).toContainText("Begun. From the first.");

  const connect = await cutOff(other);
  await typeOn(other, " Only in the second.");
  await expect(statusOf(other)).toContainText("Not connected");
  await typeOn(one, " More of the first.");
  await expect(statusOf(one)).toHaveText("Saved");
  await connect();
  await typeOn(other, " Still the second.");
  await expect(statusOf(other)).toContainText("saved another version");
  await expect
    .poll(async () => (await everythingOf(articleId)).asides)
    .toEqual([expect.stringContaining("Only in the second. Still the second.")]);

  await other.getByRole("button", { name: "Compare and choose" }).click();
  const dialog = other.getByRole("dialog", { name: "Two versions of this draft" });
  await expect(dialog.getByRole("region", { name: "Yours", exact: true })).toContainText("Still the second.");
  await expect(dialog.getByRole("region", { name: "Theirs", exact: true })).toContainText(
    "More of the first.",
  );
  await dialog.getByRole("button", { name: "Go on with yours" }).click();
  await expect(dialog).toBeHidden();
  await expect(statusOf(other)).toHaveText("Saved");
  await expect(textOf(one)).toContainText("Still the second.");
  const { draft, asides } = await everythingOf(articleId);
  expect(draft).toContain("Only in the second. Still the second.");
  expect(asides).toEqual([expect.stringContaining("More of the first.")]);
});

test("two people at once: neither loses a word, and what was not taken can be taken later", async ({
  browser,
  baseURL,
}) => {
  const author = await colleague("author", "Tam Atonce");
  const editor = await colleague("editor", "Edda Atonce");
  const articleId = await begun(author, "At once");
  const open = async (person: typeof author, colorScheme: "light" | "dark") => {
    const context = await browser.newContext({ baseURL: baseURL ?? "", bypassCSP: true, colorScheme });
    await signIn(context, person);
    return openEditor(context, articleId);
  };
  const hers = await open(author, "dark");
  const theirs = await open(editor, "light");
  const connect = await cutOff(hers);
  await typeOn(hers, " The author’s words.");
  await headlineOf(theirs).fill("The editor’s headline");
  await typeOn(theirs, " The editor’s words.");
  await expect(statusOf(theirs)).toHaveText("Saved");
  await connect();
  await typeOn(hers, " All of them.");
  await expect(statusOf(hers)).toContainText("Edda Atonce saved another version");

  await hers.getByRole("button", { name: "Compare and choose" }).click();
  const dialog = hers.getByRole("dialog", { name: "Two versions of this draft" });
  await expect(dialog).toContainText("The editor’s headline");
  await expectAccessible(hers);
  await dialog.getByRole("button", { name: "Keep writing" }).click();
  await typeOn(hers, " And these.");
  await expect
    .poll(async () => (await everythingOf(articleId)).asides)
    .toEqual([expect.stringContaining("The author’s words. All of them. And these.")]);
  await hers.getByRole("button", { name: "Compare and choose" }).click();
  await dialog.getByRole("button", { name: "Go on with theirs" }).click();
  await expect(textOf(hers)).toHaveText("Begun. The editor’s words.");
  await expect(headlineOf(hers)).toHaveValue("The editor’s headline");
  await expect(statusOf(hers)).toHaveText("Saved");

  await hers.getByRole("tab", { name: /History/ }).click();
  await expect(hers.getByText("Edda Atonce saved first.")).toBeVisible();
  await hers.getByRole("button", { name: "Compare" }).click();
  const waiting = hers.getByRole("dialog", { name: "A version that waits" });
  await expectAccessible(hers);
  await waiting.getByRole("button", { name: "Take the waiting version" }).click();
  await expect(waiting).toBeHidden();
  await expect(textOf(hers)).toHaveText("Begun. The author’s words. All of them. And these.");
  const { draft, asides } = await everythingOf(articleId);
  expect(draft).toContain("And these.");
  expect(asides).toEqual([expect.stringContaining("The editor’s words.")]);
  await hers.context().close();
  await theirs.context().close();
});

test("a save whose answer is lost is no conflict with itself", async ({ context }) => {
  const person = await colleague("author", "Tam Lostanswer");
  await signIn(context, person);
  const articleId = await begun(person, "Lost answer");
  const page = await openEditor(context, articleId);
  let lost = 0;
  await page.route(/\/draft$/, async (route) => {
    if (route.request().method() !== "PUT" || lost > 0) return route.continue();
    lost++;
    await route.fetch();
    return route.abort();
  });
  await typeOn(page, " Arrived, but unheard.");
  await expect.poll(() => lost).toBe(1);
  await typeOn(page, " And on.");
  await expect(statusOf(page)).toHaveText("Saved");
  expect(await everythingOf(articleId)).toEqual({
    draft: expect.stringContaining("Arrived, but unheard. And on."),
    asides: [],
  });
});

test("an article whose beginning was answered into the void begins once", async ({ context }) => {
  const person = await colleague("author", "Tam Beginsonce");
  await signIn(context, person);
  const page = await openEditor(context, "new");
  let begins = 0;
  await page.route(/\/new\/begin$/, async (route) => {
    begins++;
    const response = await route.fetch();
    return begins === 1 ? route.abort() : route.fulfill({ response });
  });
  await headlineOf(page).fill("Begun into the void");
  await typeOn(page, "Its text.");
  await expect(page).toHaveURL(/\/admin\/articles\/\d+$/);
  await expect(statusOf(page)).toHaveText("Saved");
  expect(begins).toBe(2);
  const articleId = Number(page.url().split("/").at(-1));
  expect(await draftOf(articleId)).toMatchObject({ headline: "Begun into the void" });
  expect(await articlesOf(person)).toBe(1);
});

test("a blank page makes nothing, and begins with the first word without losing the focus", async ({
  context,
}) => {
  const person = await colleague("contributor", "Tam Blank");
  await signIn(context, person);
  const page = await openEditor(context, "new");
  await expect(statusOf(page)).toHaveText("");
  await headlineOf(page).pressSequentially("First words", { delay: 5 });
  await page.keyboard.press("Enter");
  await page.keyboard.type("and a standfirst");
  await expect(page).toHaveURL(/\/admin\/articles\/\d+$/);
  await page.keyboard.type(" that goes on");
  await expect(page.getByRole("textbox", { name: "Standfirst" })).toHaveValue(
    "and a standfirst that goes on",
  );
  await expect(page.getByRole("textbox", { name: "Standfirst" })).toBeFocused();
  await expect(page.getByLabel("Slug")).toHaveValue("first-words");
  await expect(statusOf(page)).toHaveText("Saved");
  const articleId = Number(page.url().split("/").at(-1));
  await expect.poll(() => draftOf(articleId)).toMatchObject({ standfirst: "and a standfirst that goes on" });
});

test("what was begun on a blank page and killed comes back on the next one", async ({ context }) => {
  const person = await colleague("author", "Tam Blankkilled");
  await signIn(context, person);
  const killed = await openEditor(context, "new");
  await cutOff(killed);
  await headlineOf(killed).fill("Never heard of");
  await untilInJournal(killed, "Never heard of");
  await kill(killed);
  const page = await openEditor(context, "new");
  await expect(headlineOf(page)).toHaveValue("Never heard of");
  await expect(page).toHaveURL(/\/admin\/articles\/\d+$/);
  await expect(statusOf(page)).toHaveText("Saved");
});

test("a second device later: what the first one kept stands beside what was saved since", async ({
  browser,
  context,
  baseURL,
}) => {
  const person = await colleague("author", "Tam Twodevices");
  await signIn(context, person);
  const articleId = await begun(person, "Devices");
  const first = await openEditor(context, articleId);
  await cutOff(first);
  await typeOn(first, " On the train.");
  await untilInJournal(first, "On the train.");
  await kill(first);

  const home = await browser.newContext({ baseURL: baseURL ?? "" });
  await signIn(home, person);
  const second = await openEditor(home, articleId);
  await typeOn(second, " At home.");
  await expect(statusOf(second)).toHaveText("Saved");
  await home.close();

  const again = await openEditor(context, articleId);
  await expect(statusOf(again)).toContainText("saved another version");
  await expect(textOf(again)).toContainText("On the train.");
  await again.getByRole("button", { name: "Compare and choose" }).click();
  await again.getByRole("button", { name: "Go on with theirs" }).click();
  await expect(textOf(again)).toHaveText("Begun. At home.");
  expect(await everythingOf(articleId)).toEqual({
    draft: expect.stringContaining("At home."),
    asides: [expect.stringContaining("On the train.")],
  });
});

test("what somebody else left on this device is offered under their name, and never taken by itself", async ({
  context,
}) => {
  const author = await colleague("author", "Tam Leftbehind");
  const editor = await colleague("editor", "Edda Leftbehind");
  await signIn(context, author);
  const articleId = await begun(author, "Left behind");
  const first = await openEditor(context, articleId);
  await cutOff(first);
  await typeOn(first, " The author’s own.");
  await untilInJournal(first, "The author’s own.");
  await kill(first);

  await signIn(context, editor);
  const page = await openEditor(context, articleId);
  await expect(textOf(page)).toHaveText("Begun.");
  await expect(page.getByText("Tam Leftbehind typed here on this device")).toBeVisible();
  await page.getByRole("button", { name: "Look at it" }).click();
  const dialog = page.getByRole("dialog", { name: "Left on this device" });
  await expect(dialog).toContainText("The author’s own.");
  await dialog.getByRole("button", { name: "Leave it there" }).click();

  await signIn(context, author);
  const back = await openEditor(context, articleId);
  await expect(textOf(back)).toHaveText("Begun. The author’s own.");
  await expect(statusOf(back)).toHaveText("Saved");
});

test("what the server cannot take is kept here, and it is said which field it is", async ({ context }) => {
  const person = await colleague("author", "Tam Refused");
  await signIn(context, person);
  const articleId = await begun(person, "Refused");
  const page = await openEditor(context, articleId);
  await page.getByLabel("Slug").fill("x".repeat(200));
  await expect(statusOf(page)).toContainText("Not saved");
  await expect(statusOf(page)).toContainText("Shorten this to 120 characters");
  await untilInJournal(page, "x".repeat(200));
  await page.getByLabel("Slug").fill("short");
  await expect(statusOf(page)).toHaveText("Saved");
});
