/* Signing in again from a page that stays open: what it asks the server, and what that says. */

export type RenewAnswer =
  | { step: "in" }
  | { step: "code" }
  /** What is wrong, and with which field; `form` for none. */
  | { step: "wrong"; field: string; message: string };

const unreachable =
  "The newsroom can’t be reached. What you wrote is safe in this browser: try again in a moment.";

/** Sends one step: the password, or the code. It never throws. */
export async function renew(
  step: { email: string; password: string } | { code: string },
): Promise<RenewAnswer> {
  try {
    const response = await fetch("/admin/sign-in/renew", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(step),
    });
    const answer: { step?: "in" | "code"; field?: string; message?: string } = await response.json();
    if (response.ok && answer.step) return { step: answer.step };
    return { step: "wrong", field: answer.field ?? "form", message: answer.message ?? unreachable };
  } catch {
    return { step: "wrong", field: "form", message: unreachable };
  }
}

/** Who is signed in in this browser now, in whichever tab they did it; undefined for nobody, or when it can't be told. */
export async function findWhoIsHere(): Promise<{ name: string; email: string } | undefined> {
  try {
    const response = await fetch("/api/auth/session", { cache: "no-store" });
    const session: { user?: { name: string; email: string } } | null = await response.json();
    return session?.user;
  } catch {
    return undefined;
  }
}
