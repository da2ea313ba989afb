import { Forbidden } from "#domain/refusal.ts";
import type { Actor, Role } from "./actor.ts";

/*
 * Who may do what: the one table that commands, the newsroom's reads, its pages and its buttons all ask. What depends on
 * whose an article is stands in `domain/articles/workflow.ts`, which asks here.
 */

const everybody = ["contributor", "author", "editor", "admin"] as const;
const desk = ["editor", "admin"] as const;
const administrators = ["admin"] as const;

export const permissions = {
  /** Come in at all: the desk, one's own account. */
  "enter the newsroom": everybody,
  "write own articles": everybody,
  "add media": everybody,
  "publish own articles": ["author", ...desk],
  "write any article": desk,
  "publish any article": desk,
  "send back and approve": desk,
  "unpublish articles": desk,
  "change what lies in the library": desk,
  "make topics": ["author", ...desk],
  "manage sections, topics and authors": desk,
  "set the breaking line": desk,
  "arrange the front page": desk,
  "send newsletters": desk,
  "manage staff": administrators,
  "change settings": administrators,
  "publish standing pages": administrators,
  "see subscribers": administrators,
  "read the audit log": administrators,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether an actor may. The scheduler and the command line may all. */
export function may(actor: Actor, permission: Permission): boolean {
  const roles: readonly Role[] = permissions[permission];
  return actor.kind !== "staff" || roles.includes(actor.role);
}

/** Asked inside every command and every read of the newsroom. @throws Forbidden that says who may */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (may(actor, permission)) return;
  const roles: readonly Role[] = permissions[permission];
  throw new Forbidden(`Your role may not ${permission}. Ask ${asked(roles)}.`);
}

const asked = (roles: readonly Role[]) => (roles.includes("editor") ? "an editor" : "an administrator");
