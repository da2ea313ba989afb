// Draws the pictures into ../media: `node draw.js`, or `node draw.js citrus coral` for some of them.
import { readdirSync } from "node:fs";
import sharp from "sharp";
import { H, lettering, W } from "./kit.js";

const here = (path) => new URL(path, import.meta.url);
const wanted = process.argv.slice(2);

for (const folder of ["charts", "maps", "pictures", "portraits"]) {
  for (const file of readdirSync(here(folder)).sort()) {
    const name = file.replace(".js", "");
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    lettering.length = 0;
    const { draw } = await import(here(`${folder}/${file}`));
    const drawn = sharp(Buffer.from(draw()));
    const write = (colours) =>
      drawn
        .clone()
        .png({ palette: true, colours, dither: 0, effort: 10 })
        .toFile(here(`../media/${name}.png`).pathname);
    let { size } = await write(160);
    if (size > 250_000) ({ size } = await write(16));
    console.log(`${name}.png ${Math.round(size / 1024)} KB`, ...mistakes());
  }
}

/** Labels that leave the picture or touch one another. */
function mistakes() {
  const cut = lettering.filter((l) => l.left < 40 || l.right > W - 40 || l.top < 30 || l.bottom > H - 30);
  const touching = lettering.flatMap((a, i) =>
    lettering
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `“${a.words}” touches “${b.words}”`),
  );
  return [...cut.map((l) => `“${l.words}” is cut`), ...touching];
}
