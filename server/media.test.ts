import { readdir, readlink, rename } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { transaction } from "#db/client.ts";
import { sessions, staff } from "#db/schema/staff.ts";
import { authors, sections } from "#db/schema/taxonomy.ts";
import { mediaPreviewToken } from "#domain/articles/preview-tokens.ts";
import { draft } from "#domain/articles/testing.ts";
import { addClip, addPicture } from "#domain/media/adding.ts";
import { listMedia } from "#domain/media/for-readers.ts";
import { hideMedia, showMoreMedia } from "#domain/media/showing.ts";
import { commandLine } from "#domain/staff/actor.ts";
import { openSession } from "#domain/staff/sessions.ts";
import { settings } from "#platform/env.ts";
import { keptPath } from "#platform/file-store.ts";
import { countPicturesMade } from "#platform/images.ts";
import { linesWritten } from "#platform/log.ts";
import { clipFile, pictureFile } from "#platform/media-testing.ts";
import { answerMedia } from "./media.ts";

const now = new Date("2026-01-10T12:00:00Z");
const clipBytes = clipFile({ bytes: 3_000_000 });
const captions = "WEBVTT\n\n00:00.000 --> 00:04.000\nThe journey begins in Cairo.\n";
const server = createServer((asked, answer) => void answerMedia(asked, answer));

let picture: string;
let clip: string;
let track: string;

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  picture = await newPicture("harbour.jpg", 700);
  const id = await addClip(
    commandLine,
    {
      file: clipBytes,
      name: "route.mp4",
      alt: "A map",
      tracks: [{ kind: "captions", language: "en", label: "English", text: captions }],
    },
    now,
  );
  await show(id);
  const added = (await listMedia([id])).get(id);
  if (added?.kind !== "video") throw new Error("The clip is not there.");
  clip = added.source;
  track = added.tracks[0]?.source ?? "";
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

/** A picture of its own width and height, so that no other test has made it. @returns its address */
async function newPicture(name: string, width: number, height = 400): Promise<string> {
  const id = await addPicture(
    commandLine,
    { file: await pictureFile(width, height, "jpeg"), name, alt: "Boats" },
    now,
  );
  await show(id);
  return addressOf(id);
}

async function addressOf(id: number): Promise<string> {
  const added = (await listMedia([id])).get(id);
  if (added?.kind !== "image") throw new Error("The picture is not there.");
  return added.address;
}

/** As if a page showed it to readers. */
const show = (id: number) => transaction((tx) => showMoreMedia(tx, "page:about", [id]));

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks with the path exactly as it is written: `fetch` would tidy it. */
function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asking = request(
      { port, host: "127.0.0.1", path, headers, method, agent: false },
      async (answer) => {
        const chunks: Buffer[] = [];
        for await (const chunk of answer) chunks.push(chunk);
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) });
      },
    );
    asking.on("error", reject).end();
  });
}

describe("a whole file", () => {
  test.each([
    ["avif", "image/avif", /^....ftypavif/s],
    ["webp", "image/webp", /^RIFF....WEBP/s],
    ["jpg", "image/jpeg", /^\xff\xd8/],
  ])("a picture goes out as %s", async (format, type, beginning) => {
    const { status, headers, body } = await ask(`${picture}-480.${format}`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "content-type": type,
      "content-length": String(body.length),
      "cache-control": "public, max-age=31536000, immutable",
      "accept-ranges": "bytes",
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringContaining("default-src 'none'"),
      "content-disposition": `inline; filename="harbour-480.${format}"`,
      etag: expect.stringMatching(/^"[\w.-]+"$/),
    });
    expect(body.toString("latin1")).toMatch(beginning);
  });

  test("a clip and its track go out as they were received", async () => {
    const whole = await ask(clip);
    expect(whole.headers).toMatchObject({
      "content-type": "video/mp4",
      "content-length": String(clipBytes.length),
    });
    expect(whole.body.equals(clipBytes)).toBe(true);
    const text = await ask(track);
    expect(text.headers["content-type"]).toBe("text/vtt; charset=utf-8");
    expect(text.body.toString()).toBe(captions);
  });

  test("HEAD has the headers of GET and no body, and takes no notice of a range", async () => {
    for (const path of [clip, `${picture}-480.avif`]) {
      const whole = await ask(path);
      const head = await ask(path, { Range: "bytes=0-9" }, "HEAD");
      expect(head).toMatchObject({ status: 200, body: Buffer.alloc(0) });
      expect(head.headers["content-length"]).toBe(whole.headers["content-length"]);
      expect(head.headers.etag).toBe(whole.headers.etag);
    }
  });

  test("a reader who has it is told so, without a body", async () => {
    for (const path of [clip, track, `${picture}-480.avif`]) {
      const tag = (await ask(path)).headers.etag ?? "";
      expect(await ask(path, { "If-None-Match": `W/"other", W/${tag}` })).toMatchObject({
        status: 304,
        headers: { etag: tag, "cache-control": "public, max-age=31536000, immutable" },
        body: Buffer.alloc(0),
      });
      expect(await ask(path, { "If-None-Match": '"other"' })).toMatchObject({ status: 200 });
    }
  });

  test("each width and format has a tag of its own", async () => {
    const paths = ["320.avif", "480.avif", "480.webp"].map((variant) => `${picture}-${variant}`);
    const tags = await Promise.all(
      [...paths, clip, track].map(async (path) => (await ask(path)).headers.etag),
    );
    expect(new Set(tags).size).toBe(5);
  });
});

describe("parts of a clip", () => {
  const size = clipBytes.length;
  test.each([
    ["bytes=0-0", 0, 0],
    ["bytes=0-", 0, size - 1],
    ["bytes=1000-1999", 1_000, 1_999],
    ["bytes=-1", size - 1, size - 1],
    ["bytes=-500", size - 500, size - 1],
    [`bytes=${size - 1}-`, size - 1, size - 1],
    [`bytes=10-${"9".repeat(30)}`, 10, size - 1],
    [`bytes=-${"9".repeat(30)}`, 0, size - 1],
  ])("%s", async (range, first, last) => {
    const { status, headers, body } = await ask(clip, { Range: range });
    expect(status).toBe(206);
    expect(headers["content-range"]).toBe(`bytes ${first}-${last}/${size}`);
    expect(headers["content-length"]).toBe(String(last - first + 1));
    expect(body.equals(clipBytes.subarray(first, last + 1))).toBe(true);
  });

  test.each([`bytes=${size}-`, "bytes=-0", `bytes=${"9".repeat(30)}-`])(
    "%s lies beyond its end",
    async (range) => {
      const { status, headers } = await ask(clip, { Range: range });
      expect([status, headers["content-range"], headers["cache-control"]]).toEqual([
        416,
        `bytes */${size}`,
        "no-store",
      ]);
    },
  );

  test.each(["bytes=5-2", "bytes=0-1,5-9", "bytes=x", "pages=1-2"])("%s gets the whole", async (range) => {
    const { status, headers, body } = await ask(clip, { Range: range });
    expect([status, headers["content-range"], body.length]).toEqual([200, undefined, size]);
  });

  test("small files that are in memory have parts too", async () => {
    await ask(track);
    expect(await ask(track, { Range: "bytes=0-5" })).toMatchObject({
      status: 206,
      body: Buffer.from("WEBVTT"),
    });
  });

  test("a part is sent only of the file that the reader has already", async () => {
    const tag = (await ask(clip, {}, "HEAD")).headers.etag ?? "";
    expect((await ask(clip, { Range: "bytes=0-9", "If-Range": tag })).status).toBe(206);
    for (const other of ['"other"', `W/${tag}`, "Sat, 10 Jan 2026 12:00:00 GMT"])
      expect((await ask(clip, { Range: "bytes=0-9", "If-Range": other })).status).toBe(200);
  });
});

describe("not found", () => {
  const wrong = (address: string) => address.replace(/[0-9a-f]{8}(?=$|-\d+\.|\.)/, "00000000");
  test.each([
    ["an unknown id", () => picture.replace(/\/media\/\d+/, "/media/999999").concat("-480.avif")],
    ["a hash that isn't its own", () => wrong(`${picture}-480.avif`)],
    ["a clip's hash that isn't its own", () => wrong(clip)],
    ["a track's hash that isn't its own", () => wrong(track)],
    ["a width nobody offers", () => `${picture}-481.avif`],
    ["a width larger than the picture", () => `${picture}-960.avif`],
    ["a format nobody offers", () => `${picture}-480.gif`],
    ["the original, with what the camera noted", () => `${picture}.jpg`],
    ["a clip as a picture", () => clip.replace(".mp4", "-480.avif")],
    ["a picture as a clip", () => `${picture}.mp4`],
    ["a way up", () => `/media/1/../../${"x-3f2a9c1b"}.mp4`],
    ["an encoded way up", () => "/media/1/%2e%2e%2f%2e%2e%2fpaper-3f2a9c1b.db"],
    ["a backslash", () => "/media/1/..\\..\\paper-3f2a9c1b.db"],
    ["a null", () => `${picture}-480.avif%00.html`],
    ["something after it", () => `${picture}-480.avif/..`],
    ["a number too large", () => picture.replace(/\/media\/\d+/, "/media/9999999999").concat("-480.avif")],
    ["nothing", () => "/media/"],
  ])("%s", async (_, path) => {
    const { status, headers, body } = await ask(path());
    expect([status, headers["cache-control"], body.toString()]).toEqual([404, "no-store", "Not found.\n"]);
  });

  test("anything but GET and HEAD is turned away", async () => {
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
      const { status, headers } = await ask(clip, {}, method);
      expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
    }
  });

  test("a query changes nothing", async () => {
    expect((await ask(`${track}?v=1&../..`)).status).toBe(200);
  });
});

describe("making", () => {
  test("readers who come at the same time wait for one and the same", async () => {
    const address = await newPicture("crowd.jpg", 701);
    const before = countPicturesMade();
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask(`${address}-640.webp`)));
    expect(countPicturesMade() - before).toBe(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    await ask(`${address}-640.webp`);
    expect(countPicturesMade() - before).toBe(1);
  });

  test("a picture smaller than every width has one, in its own size", async () => {
    const address = await newPicture("stamp.jpg", 200, 100);
    expect((await ask(`${address}-320.webp`)).status).toBe(200);
    expect((await ask(`${address}-480.webp`)).status).toBe(404);
  });

  test("what can't be made is a 500 that nobody keeps, logged once; later it is made", async () => {
    const address = await newPicture("lost.jpg", 702);
    const original = await originalOf(address);
    const before = linesWritten.error;
    try {
      await rename(original, `${original}.away`);
      for (let time = 0; time < 2; time++) {
        const { status, headers } = await ask(`${address}-480.avif`);
        expect([status, headers["cache-control"]]).toEqual([500, "no-store"]);
      }
      expect(linesWritten.error - before).toBe(1);
    } finally {
      await rename(`${original}.away`, original);
    }
    expect((await ask(`${address}-480.avif`)).status).toBe(200);
    expect(await readdir(join(settings().dataDir, "media/incoming"))).toEqual([]);
  });
});

describe("what readers are shown nowhere", () => {
  let hidden: number;
  let address: string;
  let session: string;
  beforeAll(async () => {
    const added = { file: await pictureFile(703, 400, "jpeg"), name: "secret.jpg" };
    hidden = await addPicture(commandLine, added, now);
    address = `${await addressOf(hidden)}-320.webp`;
    session = await transaction(async (tx) => {
      const person = {
        name: "Ada",
        email: "ada@newsroom.example",
        emailKey: "ada",
        role: "contributor",
      } as const;
      const [made] = await tx
        .insert(staff)
        .values({ ...person, createdAt: now })
        .returning();
      return openSession(tx, { staffId: made?.id ?? 0, device: "", address: "" }, new Date());
    });
  });

  test("is not there for anybody who is not of the newsroom", async () => {
    for (const cookie of ["", "newsroom=", "newsroom=nonsense", `preview=${session}`, "preview=nonsense"]) {
      const answer = await ask(address, { cookie });
      expect([answer.status, answer.body.toString()]).toEqual([404, "Not found.\n"]);
      expect(answer.headers.etag).toBeUndefined();
    }
    expect((await ask(address)).headers).toEqual((await ask("/media/999999/x-00000000.mp4")).headers);
  });

  test("is there for the newsroom, and nobody on the way keeps it", async () => {
    const cookie = `theme=dark; newsroom=${session}; other=1`;
    const { status, headers } = await ask(address, { cookie });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "cache-control": "private, no-store",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(headers.etag).toBeUndefined();
    await transaction((tx) => tx.delete(sessions));
    expect((await ask(address, { cookie })).status).toBe(404);
  });

  test("is there for who holds a preview of an article that names it, until that ends", async () => {
    await transaction(async (tx) => {
      await tx.insert(sections).values({ slug: "world", name: "World", description: "", position: 0 });
      await tx.insert(authors).values({ slug: "ada", name: "Ada", role: "", biography: "" });
    });
    const posterId = hidden;
    const named = await addClip(commandLine, { file: clipFile(), name: "named", posterId }, now);
    const { articleId } = await draft("Names it", { leadMediaId: named });
    const other = await draft("Another");
    const until = new Date(Date.now() + 60_000);
    const cookieOf = (id: number, at: Date) => `preview=${mediaPreviewToken(id, until, at).token}`;
    const holding = async (cookie: string) => (await ask(address, { cookie })).status;
    expect(await holding(cookieOf(articleId, new Date()))).toBe(200);
    expect(await holding(cookieOf(other.articleId, new Date()))).toBe(404);
    const over = mediaPreviewToken(articleId, new Date(Date.now() - 1_000), new Date(0)).token;
    expect(await holding(`preview=${over}`)).toBe(404);
  });

  test("is there for everybody once it is shown, and gone when it is no longer", async () => {
    await transaction((tx) => showMoreMedia(tx, "article:77", [hidden]));
    expect((await ask(address)).headers["cache-control"]).toMatch(/immutable/);
    await transaction((tx) => hideMedia(tx, "article:77"));
    expect((await ask(address)).status).toBe(404);
  });
});

/** Where the file lies whose hash begins as the address ends. */
async function originalOf(address: string): Promise<string> {
  const begins = address.slice(-8);
  const folder = join(settings().dataDir, "media", begins.slice(0, 2), begins.slice(2, 4));
  const name = (await readdir(folder)).find((each) => each.startsWith(begins));
  return keptPath(name ?? "");
}

test.runIf(process.platform === "linux")(
  "nobody leaves a file open, neither who goes away nor who wants no body",
  async () => {
    const { port } = server.address() as AddressInfo;
    for (let reader = 0; reader < 5; reader++)
      await new Promise<void>((gone) => {
        const asking = request({ port, host: "127.0.0.1", path: clip, agent: false }, (answer) => {
          answer.once("data", () => asking.destroy());
          answer.on("error", () => {});
        });
        asking.on("error", () => {}).on("close", () => gone());
        asking.end();
      });
    const { etag = "" } = (await ask(clip, {}, "HEAD")).headers;
    expect((await ask(clip, { "If-None-Match": etag })).status).toBe(304);
    expect((await ask(clip, { Range: "bytes=99999999-" })).status).toBe(416);
    await vi.waitFor(async () => expect(await openFiles(await originalOf(clip.slice(0, -4)))).toBe(0));
  },
);

async function openFiles(path: string): Promise<number> {
  const names = await readdir("/proc/self/fd");
  const paths = await Promise.all(names.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => "")));
  return paths.filter((each) => each === path).length;
}
