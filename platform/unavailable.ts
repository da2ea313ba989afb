const brand = Symbol.for("newspaper.unavailable");

/**
 * Thrown when the machine cannot do now what it could do another time: a database that is locked, full or away.
 * Nothing has happened, and the same can be tried again. Recognised by its brand, as a refusal is.
 */
export class Unavailable extends Error {
  readonly [brand] = true;

  constructor(message: string, cause: unknown) {
    super(message, { cause });
    this.name = "Unavailable";
  }
}

/** Whether an error that was caught says so, whichever module graph threw it. */
export function isUnavailable(error: unknown): error is Unavailable {
  return typeof error === "object" && error !== null && brand in error;
}
