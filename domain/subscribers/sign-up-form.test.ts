import { expect, test } from "vitest";
import { signUpFields } from "./sign-up-form.ts";

const sent = {
  email: [" reader@example.org "],
  agreement: ["yes"],
  newsletters: ["morning", "science"],
  termsVersion: ["3"],
  privacyVersion: ["1"],
  website: [""],
};

const errorsOf = (changed: Record<string, string[]>) => {
  const result = signUpFields.safeParse({ ...sent, ...changed });
  return Object.fromEntries(result.error?.issues.map(({ path, message }) => [path[0], message]) ?? []);
};

test("a form that is filled in is read", () => {
  expect(signUpFields.parse(sent)).toMatchObject({
    email: "reader@example.org",
    newsletters: ["morning", "science"],
    termsVersion: 3,
    privacyVersion: 1,
    website: "",
  });
});

test("an empty form says what to do at each field", () => {
  const result = signUpFields.safeParse({});
  const fields = result.error?.issues.map(({ path }) => path[0]);
  expect(fields).toEqual(["email", "agreement", "newsletters"]);
});

test("an address that is none is refused at its field alone", () => {
  expect(Object.keys(errorsOf({ email: ["reader"] }))).toEqual(["email"]);
});

test("a version that is no number is read as one that was never in force", () => {
  expect(signUpFields.parse({ ...sent, termsVersion: ["1; drop"], privacyVersion: [] })).toMatchObject({
    termsVersion: 0,
    privacyVersion: 0,
  });
});
