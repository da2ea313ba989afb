import { inTurn } from "./images.ts";

/**
 * Draws an SVG as a square PNG, off the thread that serves. What it holds is ours alone: nothing that somebody sent is drawn.
 * @param size in pixels
 */
export function drawIcon(svg: string, size: number): Promise<Buffer> {
  return inTurn(async () => {
    const { default: sharp } = await import("sharp");
    // As many dots to the inch as make a drawing of 512 units that large.
    const drawing = sharp(Buffer.from(svg), { density: (72 * size) / 512 });
    return drawing.resize(size, size).png({ palette: true, compressionLevel: 9 }).toBuffer();
  });
}

/**
 * Puts a PNG into a file as old browsers ask for it. https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)
 * @param size of the PNG, in pixels, up to 256
 */
export function asIco(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon, not a cursor
  head.writeUInt16LE(1, 4); // one picture
  head.writeUInt8(size % 256, 6);
  head.writeUInt8(size % 256, 7);
  head.writeUInt16LE(1, 10); // planes
  head.writeUInt16LE(32, 12); // bits of a pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
