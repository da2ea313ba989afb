import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, it } from "vitest";
import { describe as describeApi } from "./openapi.ts";
import { operations } from "./operations.ts";
import { parameters } from "./questions.ts";

it("the description is one by OpenAPI's own schema, and refers to nothing that it lacks", async () => {
  const description = await describeApi();
  const validator = new Validator();
  const { valid, errors } = await validator.validate(JSON.parse(JSON.stringify(description)));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
  expect(validator.version).toBe("3.1");

  const text = JSON.stringify(description);
  for (const [, reference = ""] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const found = reference
      .split("/")
      .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], description);
    expect(found, reference).toBeDefined();
  }
});

it("every address and every parameter stands in it", async () => {
  const { paths, components } = (await describeApi()) as Record<string, Record<string, object>>;
  expect(Object.keys(paths ?? {})).toEqual(operations.map(({ path }) => path));
  expect(Object.keys(components?.parameters ?? {})).toEqual(Object.keys(parameters));
});

it("it forbids nothing that a later version may add, and knows every kind of block", async () => {
  const text = JSON.stringify(await describeApi());
  expect(text).not.toContain('"additionalProperties":false');
  for (const name of ["ParagraphBlock", "FactBoxBlock", "TableCellBlock"]) expect(text).toContain(name);
});
