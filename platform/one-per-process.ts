/**
 * Makes a thing once for the whole process and hands out the same one ever after.
 *
 * What Node loads (`server/`, `cli/`) and what Next bundles (`app/`) are two module graphs in one process, so a
 * module's own variable exists twice. Connections, caches and stores that must be one are kept on `globalThis`.
 */
export function onePerProcess<Thing>(name: string, make: () => Thing): Thing {
  const key = Symbol.for(`newspaper.${name}`);
  const things = globalThis as { [key: symbol]: Thing | undefined };
  const thing = things[key] ?? make();
  things[key] = thing;
  return thing;
}
