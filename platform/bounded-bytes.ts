/** Puts bytes together as they come. @returns undefined when they are more than `most`: the rest is not read */
export async function gather(parts: AsyncIterable<Uint8Array>, most: number): Promise<Buffer | undefined> {
  const gathered: Uint8Array[] = [];
  let length = 0;
  for await (const part of parts) {
    length += part.length;
    if (length > most) return undefined;
    gathered.push(part);
  }
  return Buffer.concat(gathered);
}
