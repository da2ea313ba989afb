export const roles = ["contributor", "author", "editor", "admin"] as const;
export type Role = (typeof roles)[number];

/** Who does something: a member of staff, the scheduler or the command line. Made in those three places alone. */
export type Actor =
  | { kind: "staff"; id: number; name: string; role: Role }
  | { kind: "scheduler" }
  | { kind: "command line" };

/** How an actor is named in revisions and logs. */
export const nameOf = (actor: Actor): string => (actor.kind === "staff" ? actor.name : actor.kind);

/** The actor of `npm run newsroom -- …` and of the sample edition. */
export const commandLine: Actor = { kind: "command line" };
