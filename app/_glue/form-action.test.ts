import { expect, test } from "vitest";
import { z } from "zod";
import { TooOften } from "#domain/rate-limits.ts";
import { Refusal } from "#domain/refusal.ts";
import { answering, freshRequest } from "#platform/request.ts";
import { type FormOrigin, findFormState, publicAction } from "./form-action.ts";

const one = z
  .array(z.string())
  .prefault([])
  .transform((values) => values[0] ?? "");

const fields = z.object({
  email: one.refine((text) => text.includes("@"), "Enter your address."),
  token: one,
  boxes: z.array(z.string()).catch([]),
});

type Input = z.output<typeof fields>;

function formOf(entries: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

async function send(form: FormData, work: (input: Input, origin: FormOrigin) => Promise<void>) {
  const request = freshRequest("203.0.113.7", "/world/harbour?page=2");
  const state = await answering(request, async () => {
    await publicAction({ name: "test", fields, work })(form);
    return findFormState("test");
  });
  return { request, state };
}

test("what is sent reaches the work, with where it came from", async () => {
  const seen: unknown[] = [];
  const form = formOf([
    ["email", "a@b.example"],
    ["boxes", "one"],
    ["boxes", "two"],
    ["page", "/forged"],
    ["$ACTION_ID_12", ""],
  ]);
  const { request, state } = await send(form, async (input, origin) => void seen.push(input, origin));
  expect(seen).toEqual([
    { email: "a@b.example", token: "", boxes: ["one", "two"] },
    { page: "/world/harbour", clientAddress: "203.0.113.7" },
  ]);
  expect(state).toEqual({ form: "test", values: {}, errors: {}, done: true });
  expect(request.status).toBeUndefined();
});

test("what is wrong stands by its field, and what was typed is kept, but for secrets", async () => {
  const form = formOf([
    ["email", "a"],
    ["token", "hush"],
    ["boxes", "one"],
  ]);
  const { request, state } = await send(form, async () => expect.unreachable());
  expect(request.status).toBe(422);
  expect(state).toEqual({
    form: "test",
    values: { email: ["a"], boxes: ["one"] },
    errors: { email: "Enter your address." },
    done: false,
  });
});

const fine = formOf([["email", "a@b.example"]]);

test("a refusal stands by its field", async () => {
  const { request, state } = await send(fine, async () => {
    throw new Refusal("Taken.", "email");
  });
  expect(request.status).toBe(422);
  expect(state?.errors).toEqual({ email: "Taken." });
});

test("what was done too often is answered 429, with when to try again", async () => {
  const { request, state } = await send(fine, async () => {
    throw new TooOften("Later.", 42);
  });
  expect(request).toMatchObject({ status: 429, headers: { "retry-after": "42" } });
  expect(state?.errors).toEqual({ form: "Later." });
});

test("anything else is thrown on", async () => {
  await expect(
    send(fine, async () => {
      throw new Error("broken");
    }),
  ).rejects.toThrow("broken");
});

test("a form is told only what became of itself", async () => {
  const request = freshRequest("", "/");
  await answering(request, async () => {
    await publicAction({ name: "test", fields, work: async () => {} })(formOf([]));
    expect(findFormState("another")).toBeUndefined();
  });
});
