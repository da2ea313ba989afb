import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

test("what Next says of an error is a line of the log, without what a query was asked with", async () => {
  const script = `
    import { DrizzleQueryError } from "drizzle-orm/errors";
    import { writeConsoleToLog } from "./server/pressroom/console-to-log.ts";
    writeConsoleToLog();
    const failed = new DrizzleQueryError("select ?", ["ada@example.org\\nand more"], new Error("no connection"));
    console.error(" \\u001b[31m⨯\\u001b[39m", failed, { of: "ada@example.org" });
    console.error("[auth][cause]:", failed.stack);`;
  const args = ["--input-type=module-typescript", "-e", script];
  const { stderr } = await promisify(execFile)(process.execPath, args);
  const lines = stderr.trim().split("\n");
  const [one, other] = lines.map((line) => JSON.parse(line));
  expect(lines).toHaveLength(2);
  expect(one).toMatchObject({ level: "error", words: "⨯", message: "Next tells of an error." });
  expect(one.error).toMatch(/select \?\n {4}at [\s\S]*caused by Error: no connection/);
  expect(other.words).toMatch(/^\[auth\]\[cause\]: Error: Failed query: select \?\n {4}at /);
  expect(stderr).not.toMatch(/ada@|and more/);
});
