import type { Role } from "#domain/staff/actor.ts";

/** The roles as people read them, and what each may do. */
export const roleChoices: { value: Role; label: string; may: string }[] = [
  { value: "contributor", label: "Contributor", may: "writes, and hands in for review" },
  { value: "author", label: "Author", may: "publishes own articles" },
  { value: "editor", label: "Editor", may: "everything on anybody’s articles" },
  { value: "admin", label: "Administrator", may: "staff, settings and the log as well" },
];

export const roleName = (role: Role): string =>
  roleChoices.find(({ value }) => value === role)?.label ?? role;

/** For a list to choose from. */
export const describedRoles = roleChoices.map(({ value, label, may }) => ({
  value,
  label: `${label}: ${may}`,
}));
