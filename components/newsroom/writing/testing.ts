import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import type { Body } from "#domain/articles/body.ts";
import { schemaExtensions } from "./extensions.ts";
import { createSurroundings } from "./surroundings.ts";

/* The editor's schema for tests, where there is no page to write on. */

const nothing = async () => undefined;

export const editorSchema = getSchema(
  schemaExtensions(
    createSurroundings({
      tools: {
        pickMedia: nothing,
        uploadMedia: () => Promise.reject(new Error("Nothing is uploaded here.")),
        describeMedia: nothing,
        searchLinks: async () => [],
      },
      paper: { timeZone: "UTC", language: "en" },
      language: "en",
      tell: () => {},
    }),
  ),
);

export const documentOf = (body: Body): Node => Node.fromJSON(editorSchema, body);
