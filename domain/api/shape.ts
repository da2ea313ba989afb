import { z } from "zod";

/*
 * The shapes of the API's answers are declared once. From them come the types that the answers are made by, the schemas of
 * the description, and what tests hold every answer against.
 */

/** Every shape that has a name in the description. */
export const shapes = z.registry<{ id: string; description: string }>();

/** Gives a shape its name and says what it is. */
export function shape<Schema extends z.ZodType>(id: string, description: string, schema: Schema): Schema {
  shapes.add(schema, { id, description });
  return schema;
}

export const url = z.url();

/** As ISO 8601 has it, in UTC, to the millisecond. */
export const instant = z.iso.datetime();
