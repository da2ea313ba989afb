import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe } from "./openapi.ts";
import { operations } from "./operations.ts";

/* Whether what is answered is what the description says, to the last field. */

type Json = Record<string, unknown>;

/** The description allows what later versions add; an answer of this one has nothing that is not described. */
function strictly(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strictly);
  if (typeof schema !== "object" || schema === null) return schema;
  const all = Object.fromEntries(Object.entries(schema).map(([name, each]) => [name, strictly(each)]));
  return "properties" in all && !("additionalProperties" in all)
    ? { ...all, additionalProperties: false }
    : all;
}

/**
 * What is wrong with an answer, by the description's schema of this name.
 * @returns nothing when it is as described
 */
export async function faultsOf(answer: unknown, shape: string): Promise<string[]> {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  const description = (await describe()) as { components: Json };
  ajv.addSchema({ $id: "https://paper.example/", components: strictly(description.components) as Json });
  const judge = ajv.compile({ $ref: `https://paper.example/#/components/schemas/${shape}` });
  // As it arrives: what is undefined is not sent.
  if (judge(JSON.parse(JSON.stringify(answer)))) return [];
  return (judge.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message, JSON.stringify(params)].join(" "),
  );
}

/** The name of the shape that a path answers with. */
export function shapeOf(path: string): string | undefined {
  const operation = operations.find((each) =>
    new RegExp(`^${each.path.replace("{slug}", "[^/]+").replace(".", "\\.")}$`).test(path),
  );
  return operation?.answers;
}
