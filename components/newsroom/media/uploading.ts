import type { Media } from "#domain/articles/article.ts";
import { ask, Refused, Unanswered, uploadAddress } from "./asking.ts";
import { takeFrame } from "./taking-frames.ts";

/*
 * A file goes up in parts. A part that fails is sent again, from wherever the server says it has got to; how large the next
 * is depends on how long the last one took, so that a slow line stays below the server's limit of half a minute.
 */

export interface UploadState {
  /** Bytes that have been sent, of how many. */
  sent: number;
  bytes: number;
  /** `sending`; `waiting` for a line that is broken; `looking` while the server looks at what has arrived. */
  phase: "sending" | "waiting" | "looking";
}

export type OnProgress = (share: number, state: UploadState) => void;

const smallestPart = 65_536;
const largestPart = 4_194_304;
/** Milliseconds in which a part should arrive: quicker, and the next is larger; slower, and it is smaller. */
const quick = 2_000;
const slow = 8_000;

/** How long the server may look at a file, in milliseconds: at a clip of 1,000 MB it looks a while. */
const finishing = 58_000;

interface Upload {
  id: string;
  received: number;
}

/** Uploads that were begun: a file that is tried again goes on where it stopped. */
const begun = new WeakMap<File, string>();

/**
 * Sends a picture or clip to the library; a clip's still picture is taken here and sent with it.
 * @param onProgress from 0 to 1
 * @param signal gives it up, and what has arrived is removed
 * @throws Refused with what to do, for a file that can't be taken; the signal's reason when it was given up
 */
export async function uploadMedia(file: File, onProgress: OnProgress, signal?: AbortSignal): Promise<Media> {
  try {
    const id = await sendWhole(file, onProgress, signal);
    const tell = (phase: UploadState["phase"]) => onProgress(1, { sent: file.size, bytes: file.size, phase });
    tell("looking");
    const posterId = await sendPoster(file, signal);
    const json = posterId ? { posterId } : {};
    const finish = () =>
      ask<Media>(`${uploadAddress}/${id}`, { method: "POST", json, signal, patience: finishing });
    const media = await persist(finish, () => tell("waiting"), signal);
    begun.delete(file);
    return media;
  } catch (error) {
    const id = begun.get(file);
    if (id && (signal?.aborted || isFinal(error))) {
      begun.delete(file);
      void ask(`${uploadAddress}/${id}`, { method: "DELETE" }).catch(() => {});
    }
    throw error;
  }
}

/** Whether the file was refused for good: after anything else it goes on where it stopped. */
const isFinal = (error: unknown) => error instanceof Refused && error.status !== 401 && error.status < 500;

/** @returns the id of the upload, of which every byte has arrived */
async function sendWhole(file: File, onProgress: OnProgress, signal?: AbortSignal): Promise<string> {
  const tell = (sent: number, phase: UploadState["phase"]) =>
    onProgress(Math.min(sent / file.size, 1), { sent, bytes: file.size, phase });
  tell(0, "sending");
  let upload = await begin(file, () => tell(0, "waiting"), signal);
  let size = 1_048_576;
  tell(upload.received, "sending");
  while (upload.received < file.size) {
    const from: number = upload.received;
    const bytes = await read(file, from, from + size);
    const began = performance.now();
    const address = `${uploadAddress}/${upload.id}`;
    try {
      upload = await ask<Upload>(`${address}?from=${from}`, {
        method: "PUT",
        bytes,
        signal,
        onSent: (sent) => tell(from + Math.min(sent, bytes.byteLength), "sending"),
      });
      const took = performance.now() - began;
      if (took < quick) size = Math.min(size * 2, largestPart);
      else if (took > slow) size = Math.max(Math.floor(size / 2), smallestPart);
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      size = Math.max(Math.floor(size / 4), smallestPart);
      const waiting = () => tell(from, "waiting");
      waiting();
      upload = await persist(() => ask<Upload>(address, { signal }), waiting, signal);
    }
    tell(upload.received, "sending");
  }
  return upload.id;
}

/** Goes on with what was begun, or begins. */
async function begin(file: File, onWaiting: () => void, signal?: AbortSignal): Promise<Upload> {
  const known = begun.get(file);
  if (known) {
    try {
      return await persist(() => ask<Upload>(`${uploadAddress}/${known}`, { signal }), onWaiting, signal);
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 404) throw error;
    }
  }
  const json = { name: file.name || "pasted", bytes: file.size };
  const upload = await persist(
    () => ask<Upload>(uploadAddress, { method: "POST", json, signal }),
    onWaiting,
    signal,
  );
  begun.set(file, upload.id);
  return upload;
}

/** Read into memory first: what a request can't read looks like a broken line, and would be tried for ever. */
async function read(file: File, from: number, to: number): Promise<ArrayBuffer> {
  try {
    return await file.slice(from, to).arrayBuffer();
  } catch {
    throw new Refused(
      0,
      "The file can't be read any more: it was moved or changed. Choose it again.",
      "file",
    );
  }
}

/** A clip without a still picture is kept too: one can be chosen later. */
async function sendPoster(file: File, signal?: AbortSignal): Promise<number | undefined> {
  if (!file.type.startsWith("video/")) return undefined;
  const frame = await takeFrame(file);
  if (!frame) return undefined;
  try {
    return (await uploadMedia(frame, () => {}, signal)).id;
  } catch (error) {
    if (signal?.aborted) throw error;
    return undefined;
  }
}

/** How often a server that answers may fail at the same thing. */
const mostFailures = 6;
const keepsFailing =
  "The server can't take this file just now. Try again in a few minutes: it goes on where it stopped.";

/** Does it again until an answer comes: after a second, two, four, up to fifteen, and at once when the line is back. */
async function persist<Answer>(
  step: () => Promise<Answer>,
  onWaiting: () => void,
  signal?: AbortSignal,
): Promise<Answer> {
  let failures = 0;
  for (let wait = 1_000; ; wait = Math.min(wait * 2, 15_000)) {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      if (error.status > 0) failures += 1;
      if (failures >= mostFailures) throw new Refused(error.status, keepsFailing, "file");
      onWaiting();
      await pause(wait, signal);
    }
  }
}

function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener("online", end);
      signal?.removeEventListener("abort", end);
      if (signal?.aborted) reject(signal.reason);
      else resolve();
    };
    const timer = setTimeout(end, milliseconds);
    window.addEventListener("online", end);
    signal?.addEventListener("abort", end);
  });
}
