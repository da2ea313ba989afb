/*
 * The small files that are asked for most, kept in memory: bounded by their bytes, the longest unused leaves first.
 */

/** A file up to this size is kept in memory, in bytes. */
export const smallBytes = 262_144;
const mostBytes = 32 * 1024 * 1024;

/** In the order of their last use: a Map keeps the order in which keys were set. */
const kept = new Map<string, Buffer>();
let keptBytes = 0;

/** The bytes of a file that was kept, which is now the last to leave. */
export function recall(path: string): Buffer | undefined {
  const bytes = kept.get(path);
  if (bytes) {
    kept.delete(path);
    kept.set(path, bytes);
  }
  return bytes;
}

export function keepInMemory(path: string, bytes: Buffer): void {
  keptBytes += bytes.length - (kept.get(path)?.length ?? 0);
  kept.delete(path);
  kept.set(path, bytes);
  for (const [oldest, { length }] of kept) {
    if (keptBytes <= mostBytes) break;
    kept.delete(oldest);
    keptBytes -= length;
  }
}
