import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { keepActionsKey } from "./build.js";

const folder = mkdtempSync(join(tmpdir(), "key-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("what root has built can be started by somebody else: the key can be read by all who may read the build", () => {
  const file = join(folder, "actions-key");
  keepActionsKey(file, "another");
  keepActionsKey(file, "a key");
  expect(readFileSync(file, "utf8")).toBe("a key\n");
  expect(statSync(file).mode & 0o044).toBe(0o044);
});
