/** A part of a path as it was meant: Next hands out what is not plain Latin encoded. @returns "" for what is no text */
export function readSegment(segment: string): string {
  try {
    return decodeURIComponent(segment).normalize("NFC");
  } catch {
    return "";
  }
}
