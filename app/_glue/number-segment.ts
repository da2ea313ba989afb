/** Reads a number that stands in a path, such as an id. @returns undefined for what is none */
export function readNumberSegment(segment: string | string[] | undefined): number | undefined {
  return typeof segment === "string" && /^[1-9]\d{0,8}$/.test(segment) ? Number(segment) : undefined;
}
