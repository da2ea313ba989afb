import { expect, test } from "vitest";
import { isRefusal } from "#domain/refusal.ts";
import { readOptions } from "./arguments.ts";

const options = ["email", "name"];
const refusal = (...args: string[]): string => {
  try {
    readOptions("staff add", args, options);
    return "";
  } catch (error) {
    return isRefusal(error) ? error.message : `thrown: ${error}`;
  }
};

test("options are read whichever way they are written", () => {
  expect(readOptions("staff add", ["--name", "Ada Lovelace", "--email=ada@example.org"], options)).toEqual({
    email: "ada@example.org",
    name: "Ada Lovelace",
  });
});

test("what is missing, unknown or too much is said in one line", () => {
  expect(refusal("--email", "ada@example.org")).toBe("staff add needs --name.");
  expect(refusal("--email", " ", "--name", "Ada")).toBe("staff add needs --email.");
  expect(refusal("--email", "a", "--name", "b", "more")).toBe(
    "staff add does not know what to do with more.",
  );
  expect(refusal("--emial", "a")).toBe("staff add: Unknown option '--emial'.");
  expect(refusal("--email")).toMatch(/^staff add: .+\.$/);
  for (const args of [["--emial", "a"], ["--email"]]) expect(refusal(...args)).not.toContain("\n");
});

test("a file is named where one is needed, and nowhere else", () => {
  expect(readOptions("backup", ["my paper.tar"], [], true)).toEqual({ file: "my paper.tar" });
  expect(() => readOptions("backup", [], [], true)).toThrow("backup needs a file: newsroom -- backup FILE.");
  expect(() => readOptions("backup", ["  "], [], true)).toThrow("backup needs a file");
  expect(() => readOptions("backup", ["a", "b"], [], true)).toThrow(
    "backup does not know what to do with b.",
  );
});
