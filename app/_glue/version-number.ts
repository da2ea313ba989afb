export type AskedVersions = Partial<Record<"version" | "against", string | string[]>>;

/** Which version of a document is asked for, and which one it is to be compared with. */
export interface Versions {
  version: number | undefined;
  against: number | undefined;
}

export const readVersions = ({ version, against }: AskedVersions): Versions => ({
  version: readVersion(version),
  against: readVersion(against),
});

/** Reads `?version=` of a document. @returns undefined when absent: the one in force; 0, which there never is, for nonsense */
export function readVersion(asked: string | string[] | undefined): number | undefined {
  if (asked === undefined) return undefined;
  return typeof asked === "string" && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 0;
}
