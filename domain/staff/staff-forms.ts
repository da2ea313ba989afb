import { z } from "zod";
import { filledLine, idField, idOrNone, single, ticked } from "#domain/form-fields.ts";
import { roles } from "./actor.ts";

/* What the forms of the staff page and of one's own account send. */

const name = filledLine(120, "Enter a name.");
const role = single.pipe(z.enum(roles, "Choose a role."));
const password = single.refine((text) => text !== "", "Enter your password.");

export const inviteFields = z.object({
  email: filledLine(254, "Enter an email address."),
  name,
  role,
});

export const colleagueField = z.object({ staffId: idField });

export const changeColleagueFields = z.object({
  staffId: idField,
  version: idField,
  name,
  role,
  authorId: idOrNone,
});

export const sessionFields = z.object({ sessionId: idField });
export const sessionOfFields = sessionFields.extend({ staffId: idField });

export const factorRolesFields = z.object({ roles: ticked.pipe(z.array(z.enum(roles))) });

export const ownNameFields = z.object({ name });
export const ownPasswordFields = z.object({
  password,
  newPassword: single.refine((text) => text !== "", "Choose a password."),
});
export const passwordFields = z.object({ password });
export const firstCodeFields = z.object({
  code: single.transform((text) => text.trim()).refine((text) => text !== "", "Enter the code."),
});
