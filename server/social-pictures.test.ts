import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { reviseArticle } from "#domain/articles/bringing-in.ts";
import { updateArticle } from "#domain/articles/publishing.ts";
import { content, draft, june, makeNewsroom, publish } from "#domain/articles/testing.ts";
import { unpublishArticle } from "#domain/articles/unpublishing.ts";
import { addPicture } from "#domain/media/adding.ts";
import { findSocialPicture } from "#domain/media/social-for-readers.ts";
import { makeSocialPicture, socialPicturePath } from "#domain/media/social-making.ts";
import { forgetOldSocialPictures } from "#domain/media/social-pruning.ts";
import { commandLine } from "#domain/staff/actor.ts";
import { pictureFile } from "#platform/media-testing.ts";
import { answerSocialPicture } from "./social-pictures.ts";

const server = createServer((asked, answer) => void answerSocialPicture(asked, answer));

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  await makeNewsroom();
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

const ask = (path: string, method = "GET") =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method, redirect: "manual" });

async function pictureOf(articleId: number) {
  const asked = await findSocialPicture(articleId);
  if (asked.found !== "picture") throw new Error("There is no picture.");
  return asked.picture;
}

const sizeOf = async (answer: Response) => {
  const { width, height, format } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
  return { width, height, format };
};

it("is drawn when it is first asked for, kept, and kept by whoever asks", async () => {
  const { articleId } = await publish("Rivers rise");
  const picture = await pictureOf(articleId);
  expect(existsSync(socialPicturePath(picture))).toBe(false);
  const answer = await ask(picture.address);
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "image/png",
    "cache-control": "public, max-age=31536000, immutable",
    "cross-origin-resource-policy": "cross-origin",
  });
  expect(await sizeOf(answer)).toEqual({ width: 1200, height: 630, format: "png" });
  expect(existsSync(socialPicturePath(picture))).toBe(true);
  expect((await ask(picture.address, "HEAD")).headers.get("content-length")).toMatch(/^\d{4,}$/);
  expect((await ask(picture.address, "POST")).status).toBe(405);
});

it("is cut out of the lead picture", async () => {
  const file = await pictureFile(1500, 1500, "jpeg");
  const leadMediaId = await addPicture(commandLine, { file, name: "sky.jpg", alt: "A sky" }, june(1));
  const { articleId } = await publish("Skies clear", { leadMediaId });
  const answer = await ask((await pictureOf(articleId)).address);
  expect(await sizeOf(answer)).toEqual({ width: 1200, height: 630, format: "jpeg" });
});

it("moves to a new address when the headline changes, and the old one leads there", async () => {
  const { articleId } = await publish("Bridge opens");
  const before = await pictureOf(articleId);
  const revised = await reviseArticle(commandLine, { ...content("Bridge closes"), articleId }, june(2));
  await updateArticle(commandLine, { ...revised, change: { kind: "minor", note: "" } }, june(2));
  const after = await pictureOf(articleId);
  expect(after.address).not.toBe(before.address);
  const answer = await ask(before.address);
  expect([answer.status, answer.headers.get("location")]).toEqual([307, after.address]);
  expect(answer.headers.get("cache-control")).toBe("no-store");
});

it("is there for live articles alone, and nothing is drawn for anybody else", async () => {
  const live = await publish("Ferry sails");
  const { address } = await pictureOf(live.articleId);
  expect((await ask(address)).status).toBe(200);
  await unpublishArticle(commandLine, { ...live, reason: "It is not true." }, june(3));
  expect((await ask(address)).status).toBe(410);

  const unseen = await draft("Secret plan");
  expect((await ask(`/media/social/${unseen.articleId}-0123456789abcdef.png`)).status).toBe(404);
  for (const path of ["99999-0123456789abcdef.png", "x.png", "1-0123456789abcdef.gif", "..%2f1.png", ""])
    expect((await ask(`/media/social/${path}`)).status).toBe(404);
});

it("goes when its article says something else, or is withdrawn, and stays where nothing changed", async () => {
  const [same, changed, withdrawn] = [await publish("Stays"), await publish("Says"), await publish("Was")];
  const before = await Promise.all([same, changed, withdrawn].map(({ articleId }) => pictureOf(articleId)));
  for (const { address } of before) expect((await ask(address)).status).toBe(200);
  const there = () => before.map((picture) => existsSync(socialPicturePath(picture)));
  await forgetOldSocialPictures(june(3));
  expect(there()).toEqual([true, true, true]);

  const revised = await reviseArticle(
    commandLine,
    { ...content("Tells"), articleId: changed.articleId },
    june(4),
  );
  await updateArticle(commandLine, { ...revised, change: { kind: "minor", note: "" } }, june(4));
  await unpublishArticle(commandLine, { ...withdrawn, reason: "It is not true." }, june(4));
  const now = await pictureOf(changed.articleId);
  expect((await ask(now.address)).status).toBe(200);
  await forgetOldSocialPictures(june(5));
  expect(there()).toEqual([true, false, false]);
  expect(existsSync(socialPicturePath(now))).toBe(true);
});

it("is drawn once for all who ask at the same time, and a flood is told to come again", async () => {
  const { articleId } = await publish("Storm nears");
  const { address } = await pictureOf(articleId);
  const together = await Promise.all(Array.from({ length: 6 }, () => ask(address)));
  expect(together.map(({ status }) => status)).toEqual(Array(6).fill(200));

  const flood = Array.from({ length: 30 }, (_, n) => ({ fingerprint: n.toString(16).padStart(64, "0") }));
  const picture = await pictureOf(articleId);
  const begun = flood.map((each) => makeSocialPicture({ ...picture, ...each }));
  expect(begun.filter((making) => making === undefined)).toHaveLength(6);
  const another = await publish("Wind drops");
  const busy = await ask((await pictureOf(another.articleId)).address);
  expect([busy.status, busy.headers.get("retry-after")]).toEqual([503, "10"]);
  await Promise.all(begun);
  expect((await ask((await pictureOf(another.articleId)).address)).status).toBe(200);
});
