/** A clip's length as it stands on its picture: `0:12`, `1:02:07`. */
export function clockDuration(milliseconds: number): string {
  const all = Math.round(milliseconds / 1000);
  const hours = Math.floor(all / 3600);
  const minutes = Math.floor((all % 3600) / 60);
  const seconds = String(all % 60).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${seconds}` : `${minutes}:${seconds}`;
}

/** A clip's length as it is read out: `12 seconds`, `2 minutes 7 seconds`. */
export function spokenDuration(milliseconds: number): string {
  const all = Math.round(milliseconds / 1000);
  const minutes = Math.floor(all / 60);
  const seconds = all % 60;
  const part = (amount: number, unit: string) =>
    amount === 0 ? "" : `${amount} ${unit}${amount === 1 ? "" : "s"}`;
  return [part(minutes, "minute"), part(seconds, "second")].filter(Boolean).join(" ") || "less than a second";
}

/** A clip's length as schema.org wants it (ISO 8601): `PT12S`. */
export const isoDuration = (milliseconds: number) => `PT${Math.max(1, Math.round(milliseconds / 1000))}S`;
