import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout, absolute. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A path inside the checkout. */
export const within = (...parts) => join(root, ...parts);

/** What is made here and belongs to this checkout alone: builds, the lock, the key of the server actions. */
export const workshop = within(".build");

/** An error that a person can do something about: its text alone is shown, on one line. */
export class CannotGoOn extends Error {}
