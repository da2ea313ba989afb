"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Media } from "#domain/articles/article.ts";
import { Refused } from "./asking.ts";
import { type UploadState, uploadMedia } from "./uploading.ts";

/** A file on its way into the library. */
export interface UploadRow {
  key: number;
  file: File;
  /** `queued` until one before it has arrived; `failed` says why. */
  phase: UploadState["phase"] | "queued" | "failed";
  sent: number;
  message?: string;
}

/** How many files travel at the same time. */
const atOnce = 2;

/** Uploads of a page: two at a time, the rest in line. They go on while the dialog they began in is closed. */
export function useUploads(onUploaded: (media: Media) => void) {
  const [rows, setRows] = useState<UploadRow[]>([]);
  const told = useRef(onUploaded);
  told.current = onUploaded;
  const work = useRef({
    next: 1,
    running: 0,
    line: [] as UploadRow[],
    stops: new Map<number, AbortController>(),
  });

  const change = useCallback((key: number, said: Partial<UploadRow>) => {
    setRows((all) => all.map((row) => (row.key === key ? { ...row, ...said } : row)));
  }, []);
  const remove = useCallback((key: number) => setRows((all) => all.filter((row) => row.key !== key)), []);

  const proceed = useCallback(() => {
    const state = work.current;
    while (state.running < atOnce) {
      const row = state.line.shift();
      if (!row) return;
      const { key, file } = row;
      const stop = new AbortController();
      state.stops.set(key, stop);
      state.running += 1;
      uploadMedia(file, (_share, { sent, phase }) => change(key, { sent, phase }), stop.signal)
        .then((media) => {
          remove(key);
          told.current(media);
        })
        .catch((error: unknown) => {
          if (stop.signal.aborted) return remove(key);
          const message = error instanceof Refused ? error.message : "This went wrong. Try again.";
          change(key, { phase: "failed", message });
        })
        .finally(() => {
          state.running -= 1;
          state.stops.delete(key);
          proceed();
        });
    }
  }, [change, remove]);

  const add = useCallback(
    (files: readonly File[]) => {
      const state = work.current;
      const added = files.map((file): UploadRow => {
        state.next += 1;
        return { key: state.next, file, phase: "queued", sent: 0 };
      });
      state.line.push(...added);
      setRows((all) => [...all, ...added]);
      proceed();
    },
    [proceed],
  );

  /** Gives an upload up, wherever it is, and takes its row away. */
  const cancel = useCallback(
    (key: number) => {
      const state = work.current;
      state.line = state.line.filter((row) => row.key !== key);
      const stop = state.stops.get(key);
      if (stop) stop.abort();
      else remove(key);
    },
    [remove],
  );

  const retry = useCallback(
    (row: UploadRow) => {
      work.current.line.push(row);
      change(row.key, { phase: "queued", message: "" });
      proceed();
    },
    [change, proceed],
  );

  useEffect(() => {
    const { stops } = work.current;
    return () => {
      work.current.line = [];
      for (const stop of stops.values()) stop.abort();
    };
  }, []);

  const isBusy = rows.some(({ phase }) => phase !== "failed");
  useEffect(() => {
    if (!isBusy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isBusy]);

  return { rows, add, cancel, retry };
}
