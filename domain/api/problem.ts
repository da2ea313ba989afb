import type { z } from "zod";
import type * as shapes from "./shapes.ts";

export type Problem = z.output<typeof shapes.problem>;

/** As HTTP calls them; with `about:blank` a problem's title is that. https://www.rfc-editor.org/rfc/rfc9457#section-4.2.1 */
const titles: Record<number, string> = {
  400: "Bad Request",
  404: "Not Found",
  405: "Method Not Allowed",
  410: "Gone",
  429: "Too Many Requests",
  500: "Internal Server Error",
  503: "Service Unavailable",
};

/** What went wrong, for a program and whoever wrote it. @param parameter the one that is to be mended */
export function problem(status: number, detail: string, parameter?: string): Problem {
  const title = titles[status] ?? "Error";
  return { type: "about:blank", title, status, detail, ...(parameter && { parameter }) };
}

export const problemType = "application/problem+json";
