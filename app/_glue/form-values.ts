import type { z } from "zod";

/* What forms send, and what is shown of it again. */

/** Fields whose value is never shown again. */
const secret = /password|code|token/i;

/** Every text that was sent, by name; Next's own fields and files are left out. */
export function sentValues(data: FormData): Record<string, string[]> {
  const names = [...new Set(data.keys())].filter((name) => !name.startsWith("$ACTION"));
  return Object.fromEntries(
    names.map((name) => [name, data.getAll(name).filter((value) => typeof value === "string")]),
  );
}

/** The same without secrets. */
export const withoutSecrets = (sent: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(sent).filter(([name]) => !secret.test(name)));

/** The first thing that is wrong with each field. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of error.issues) errors[String(path[0] ?? "form")] ??= message;
  return errors;
}

export const notJustNow = "This could not be kept just now. Nothing is lost: send it again in a minute.";
