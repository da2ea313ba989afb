import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { schemas } from "./openapi.ts";
import { operations } from "./operations.ts";

/* Whether what is answered is what the description says, to the last field. */

const paper = "https://paper.example/";

/** The description allows what later versions add; an answer of this one has nothing that is not described. */
function strictly(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strictly);
  if (typeof schema !== "object" || schema === null) return schema;
  const all = Object.fromEntries(Object.entries(schema).map(([name, each]) => [name, strictly(each)]));
  return "properties" in all && !("additionalProperties" in all)
    ? { ...all, additionalProperties: false }
    : all;
}

/** Made once: compiling takes far longer than judging. */
const judge = (() => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  return ajv.addSchema({ $id: paper, components: { schemas: strictly(schemas()) } });
})();

/**
 * What is wrong with an answer, by the description's schema of this name.
 * @returns nothing when it is as described
 */
export function faultsOf(answer: unknown, shape: string): string[] {
  const holds = judge.getSchema(`${paper}#/components/schemas/${shape}`);
  if (!holds) throw new Error(`There is no shape ${shape}.`);
  // As it arrives: what is undefined is not sent.
  if (holds(JSON.parse(JSON.stringify(answer)))) return [];
  return (holds.errors ?? []).map(({ instancePath, message, params }) =>
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
