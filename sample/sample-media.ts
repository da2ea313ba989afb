import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { addClip, addPicture } from "#domain/media/adding.ts";
import { commandLine } from "#domain/staff/actor.ts";
import type { MediaNamed } from "./sample-article.ts";

interface Described {
  file: string;
  alt: string;
  caption: string;
  credit: string;
  focalX: number;
  focalY: number;
}

const folder = join(import.meta.dirname, "media");
const rights = "Drawn for the sample edition; MIT licence, as the program.";

/** Keeps every picture and clip of the sample edition. @returns finds their ids by name */
export async function bringInMedia(now: Date): Promise<MediaNamed> {
  const all: Described[] = JSON.parse(readFileSync(join(folder, "credits.json"), "utf8"));
  const ids = new Map<string, number>();
  const clips = all.filter(({ file }) => file.endsWith(".mp4"));
  for (const { file, ...described } of all.filter((media) => !clips.includes(media))) {
    const id = await addPicture(
      commandLine,
      { ...described, file: join(folder, file), name: nameOf(file), rights },
      now,
    );
    ids.set(nameOf(file), id);
  }
  for (const { file, alt, caption, credit } of clips) {
    const name = nameOf(file);
    const posterId = ids.get(`${name}-poster`);
    const clip = {
      ...{ file: join(folder, file), name, alt, caption, credit, rights },
      ...(posterId !== undefined && { posterId }),
      transcript: textBeside(name, "transcript.txt").trim(),
      tracks: [
        { kind: "captions" as const, language: "en", label: "English", text: textBeside(name, "en.vtt") },
      ],
    };
    ids.set(name, await addClip(commandLine, clip, now));
  }
  return (name) => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`The sample edition has no picture or clip named ${name}.`);
    return id;
  };
}

const nameOf = (file: string) => file.replace(/\.\w+$/, "");

function textBeside(name: string, ending: string): string {
  const path = join(folder, `${name}.${ending}`);
  if (!existsSync(path)) throw new Error(`The sample edition's clip ${name} lacks its ${ending}.`);
  return readFileSync(path, "utf8");
}
