import { z } from "zod";
import { findPublication } from "#domain/publication/publication.ts";
import { settings } from "#platform/env.ts";
import { type Operation, operations } from "./operations.ts";
import { parameters } from "./questions.ts";
import { shapes } from "./shape.ts";
import "./shapes.ts";
import { version } from "./version.ts";

/*
 * The API's description, made from what its answers and questions are made by. https://spec.openapis.org/oas/v3.1.1.html
 */

type Json = Record<string, unknown>;

/** Inside a description a schema's own place and dialect are known; and it does not forbid what later versions may add. */
function tidy({ $schema: _schema, $id: _id, ...schema }: Json): Json {
  return schema;
}

const override = ({ jsonSchema }: { jsonSchema: { additionalProperties?: unknown; pattern?: unknown } }) => {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  // Of what is answered a form says enough; the patterns are for what is typed.
  delete jsonSchema.pattern;
};

const uri = (id: string) => `#/components/schemas/${id}`;

/** The schema of every shape, by its name. */
export function schemas(): Json {
  const all = z.toJSONSchema(shapes, { uri, override }).schemas as Record<string, Json>;
  return Object.fromEntries(Object.entries(all).map(([id, schema]) => [id, tidy(schema)]));
}

const refTo = (id: string) => ({ $ref: uri(id) });
const problemOf = (status: number) => ({ $ref: `#/components/responses/${status}` });

const described = {
  parameters: Object.fromEntries(
    Object.entries(parameters).map(([name, schema]) => {
      const { description, ...rest } = tidy(z.toJSONSchema(schema, { io: "input" }) as Json);
      return [name, { name, in: "query", description, schema: rest }];
    }),
  ),
  headers: {
    ETag: {
      description: "Of this answer; sent back in If-None-Match it is answered 304.",
      schema: { type: "string" },
    },
    Link: { description: "The next page, with rel=next (RFC 8288).", schema: { type: "string" } },
  },
};

const problems: Record<number, string> = {
  400: "A parameter is unknown, wrong, or stands there twice; the problem says which, and what it may be.",
  404: "There is nothing at this address.",
  410: "The article was withdrawn.",
  429: "The network asked too often; Retry-After says how many seconds to wait.",
};

const responses = Object.fromEntries(
  Object.entries(problems).map(([status, description]) => [
    status,
    {
      description,
      ...(status === "429" && {
        headers: { "Retry-After": { description: "In seconds.", schema: { type: "integer" } } },
      }),
      content: { "application/problem+json": { schema: refTo("Problem") } },
    },
  ]),
);

function pathItem({ id, summary, answers, asks, names, mayMove, mayBeGone }: Operation): Json {
  const isOne = names !== undefined;
  const parametersOfPath = isOne
    ? [{ name: "slug", in: "path", required: true, description: names, schema: { type: "string" } }]
    : [];
  return {
    get: {
      operationId: id,
      summary,
      parameters: [...parametersOfPath, ...asks.map((name) => ({ $ref: `#/components/parameters/${name}` }))],
      responses: {
        200: {
          description: summary,
          headers: {
            ETag: { $ref: "#/components/headers/ETag" },
            ...(asks.includes("after") && { Link: { $ref: "#/components/headers/Link" } }),
          },
          content: {
            "application/json": { schema: answers === undefined ? { type: "object" } : refTo(answers) },
          },
        },
        304: { description: "Nothing has changed since the answer whose ETag was sent in If-None-Match." },
        ...(mayMove && { 308: { description: "It has another slug now: Location says where." } }),
        400: problemOf(400),
        ...(isOne && { 404: problemOf(404) }),
        ...(mayBeGone && { 410: problemOf(410) }),
        429: problemOf(429),
      },
    },
  };
}

/** The description of the whole API. */
export async function describe(): Promise<Json> {
  const { name } = await findPublication();
  return {
    openapi: "3.1.1",
    info: {
      title: `${name}: what is published`,
      version,
      description:
        "Everything that is published, for programs. Nothing can be changed here, and nobody has to sign in. Fields and addresses may be added; what is there keeps its meaning within a major version. Addresses are given in full. Lists go on at links.next, which stays right while articles come.",
    },
    servers: [{ url: settings().siteUrl }],
    security: [],
    paths: Object.fromEntries(operations.map((operation) => [operation.path, pathItem(operation)])),
    components: { schemas: schemas(), ...described, responses },
  };
}
