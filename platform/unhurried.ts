/** How long at least is worked, and how long at most is rested, in milliseconds. */
const [turn, longest] = [10, 100];
const never = new Int32Array(new SharedArrayBuffer(4));

/**
 * Has this process rest for as long as it works, a few milliseconds at a time, to its end. A low priority alone does not have
 * readers notice nothing: what reads and writes much is often in the kernel, which hands its processor to nobody. Nothing in
 * this process is answered while it rests.
 */
export function workHalfTheTime(): void {
  const begun = performance.now();
  setTimeout(() => {
    Atomics.wait(never, 0, 0, Math.min(performance.now() - begun, longest));
    workHalfTheTime();
  }, turn).unref();
}
