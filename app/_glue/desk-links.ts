import type { PlainLink } from "#components/site/plain-link.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { may, type Permission } from "#domain/staff/permissions.ts";

/** The newsroom's pages in the rail, and what it takes to enter each. */
const links: (PlainLink & { permission: Permission })[] = [
  { name: "Desk", address: "/admin", permission: "enter the newsroom" },
  { name: "Articles", address: "/admin/articles", permission: "enter the newsroom" },
  { name: "Media", address: "/admin/media", permission: "add media" },
  { name: "Sections", address: "/admin/sections", permission: "manage sections, topics and authors" },
  { name: "Topics", address: "/admin/topics", permission: "manage sections, topics and authors" },
  { name: "Authors", address: "/admin/authors", permission: "manage sections, topics and authors" },
  { name: "Staff", address: "/admin/staff", permission: "manage staff" },
  { name: "Settings", address: "/admin/settings", permission: "change settings" },
  { name: "Audit log", address: "/admin/audit", permission: "read the audit log" },
];

/** The pages of the newsroom that somebody may enter. */
export const deskLinks = (actor: Actor): PlainLink[] =>
  links.filter(({ permission }) => may(actor, permission));
