// Draws the clips into ../media, with poster, captions and transcript: `node clip.js`, or `node clip.js comet-path`.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import sharp from "sharp";

const perSecond = 30;
const wanted = process.argv.slice(2);

for (const name of ["route-map", "comet-path"]) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const clip = await import(`./clips/${name}.js`);
  const media = (ending) => new URL(`../media/${name}${ending}`, import.meta.url).pathname;
  const frame = (time) => sharp(Buffer.from(clip.draw(time))).flatten();

  writeFileSync(media(".en.vtt"), captionFile(clip.captions));
  writeFileSync(media(".transcript.txt"), `${clip.transcript}\n`);
  await frame(clip.poster)
    .png({ palette: true, colours: 160, dither: 0, effort: 10 })
    .toFile(media("-poster.png"));

  const ffmpeg = spawn(
    "ffmpeg",
    [
      ...[
        "-y",
        "-loglevel",
        "error",
        "-f",
        "rawvideo",
        "-pix_fmt",
        "rgb24",
        "-s",
        "1280x720",
        "-r",
        String(perSecond),
        "-i",
        "-",
      ],
      ...[
        "-vf",
        "scale=out_color_matrix=bt709:out_range=tv",
        "-colorspace",
        "bt709",
        "-color_primaries",
        "bt709",
        "-color_trc",
        "bt709",
      ],
      ...[
        "-c:v",
        "libx264",
        "-preset",
        "slow",
        "-crf",
        "20",
        "-tune",
        "animation",
        "-pix_fmt",
        "yuv420p",
        "-movflags",
        "+faststart",
        media(".mp4"),
      ],
    ],
    { stdio: ["pipe", "inherit", "inherit"] },
  );
  for (let i = 0; i < clip.seconds * perSecond; i++) {
    const bytes = await frame(i / perSecond)
      .raw()
      .toBuffer();
    if (!ffmpeg.stdin.write(bytes)) await once(ffmpeg.stdin, "drain");
  }
  ffmpeg.stdin.end();
  await once(ffmpeg, "close");
  console.log(`${name}.mp4`);
}

function captionFile(captions) {
  const clock = (seconds) => `00:00:${seconds.toFixed(3).padStart(6, "0")}`;
  return `WEBVTT\n\n${captions.map(([from, to, words], i) => `${i + 1}\n${clock(from)} --> ${clock(to)}\n${words}\n`).join("\n")}`;
}
