import type { z } from "zod";
import { findPublication } from "#domain/publication/publication.ts";
import { absolute, api } from "./addresses.ts";
import type * as shapes from "./shapes.ts";
import { version } from "./version.ts";

/** Where everything is. */
export async function findIndex(): Promise<z.output<typeof shapes.index>> {
  const { name: title, language } = await findPublication();
  return {
    ...{ title, language, version },
    links: {
      ...{ self: api.index(), site: absolute("/"), articles: api.list("articles") },
      ...{ sections: api.list("sections"), topics: api.list("topics"), authors: api.list("authors") },
      ...{ corrections: api.list("corrections"), description: api.description() },
    },
  };
}
