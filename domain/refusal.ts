const brand = Symbol.for("newspaper.refusal");

/** Which form field a refusal belongs to, by the field's name; `form` when it belongs to none. */
export type RefusedField = string;

/**
 * The one error that is meant for people: they can mend it, and its text says how.
 *
 * Recognised by a brand, never by `instanceof`: the server and Next's bundle are two module graphs in one process.
 */
export class Refusal extends Error {
  readonly [brand] = true;
  readonly field: RefusedField;

  constructor(message: string, field: RefusedField = "form") {
    super(message);
    this.name = "Refusal";
    this.field = field;
  }
}

/** Whether an error that was caught is a refusal, whichever module graph threw it. */
export function isRefusal(error: unknown): error is Refusal {
  return typeof error === "object" && error !== null && brand in error;
}

const forbidden = Symbol.for("newspaper.forbidden");

/** A refusal that only somebody else can mend: the actor's role does not allow it. */
export class Forbidden extends Refusal {
  readonly [forbidden] = true;

  constructor(message: string) {
    super(message);
    this.name = "Forbidden";
  }
}

/** Whether an error that was caught says so, whichever module graph threw it. */
export const isForbidden = (error: unknown): error is Forbidden => isRefusal(error) && forbidden in error;
