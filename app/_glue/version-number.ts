/** Reads `?version=` of a document. @returns undefined when absent: the one in force; 0, which there never is, for nonsense */
export function readVersion(asked: string | string[] | undefined): number | undefined {
  if (asked === undefined) return undefined;
  return typeof asked === "string" && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 0;
}
