"use client";

import { useRef, useState } from "react";
import type { Clip } from "#domain/articles/article.ts";
import { Button } from "../../ui/button.tsx";
import { FieldError } from "../../ui/field-error.tsx";

type Kind = Clip["tracks"][number]["kind"];

/** A text track that is added when the details are saved. */
export interface NewTrack {
  key: number;
  fileName: string;
  kind: Kind;
  language: string;
  label: string;
  text: string;
}

interface CaptionFilesProps {
  kept: Clip["tracks"];
  added: NewTrack[];
  error: string | undefined;
  onKeep: (kept: Clip["tracks"]) => void;
  onAdd: (added: NewTrack[]) => void;
}

const kinds: Record<Kind, string> = {
  captions: "Captions",
  subtitles: "Subtitles",
  descriptions: "Descriptions",
  chapters: "Chapters",
};

/** What language a file is in, as far as its name tells: `route.he.vtt`. */
const languageOf = (name: string) => /[._-]([a-z]{2,3})\.(vtt|srt)$/i.exec(name)?.[1]?.toLowerCase() ?? "en";

function nameOfLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: "language", fallback: "none" }).of(tag) ?? "";
  } catch {
    return "";
  }
}

/** The text tracks of a clip: WebVTT, and SubRip, which is turned into it. */
export function CaptionFiles({ kept, added, error, onKeep, onAdd }: CaptionFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  const [unreadable, setUnreadable] = useState("");

  async function take(files: File[]): Promise<void> {
    setUnreadable("");
    try {
      const tracks = await Promise.all(
        files.map(async (file, index): Promise<NewTrack> => {
          const language = languageOf(file.name);
          const label = nameOfLanguage(language);
          const text = await file.text();
          return { key: Date.now() + index, fileName: file.name, kind: "captions", language, label, text };
        }),
      );
      onAdd([...added, ...tracks]);
    } catch {
      setUnreadable("The file can't be read. Choose it again.");
    }
  }

  const change = (key: number, said: Partial<NewTrack>) =>
    onAdd(added.map((track) => (track.key === key ? { ...track, ...said } : track)));

  return (
    <fieldset className="tracks">
      <legend className="field-label">Captions</legend>
      <p className="field-hint">A WebVTT or SubRip file for each language, in UTF-8.</p>
      <ul>
        {kept.map((track) => (
          <li key={track.source} className="track">
            <span>
              {track.label}{" "}
              <span className="quiet">
                · {kinds[track.kind]}, {track.language}
              </span>
            </span>
            <Button
              type="button"
              look="bare"
              aria-label={`Remove ${track.label}`}
              onClick={() => onKeep(kept.filter((each) => each !== track))}
            >
              Remove
            </Button>
          </li>
        ))}
        {added.map((track) => (
          <li key={track.key} className="track track-new">
            <span className="quiet">{track.fileName}</span>
            <select
              className="control"
              aria-label={`What ${track.fileName} holds`}
              value={track.kind}
              onChange={(event) => change(track.key, { kind: event.target.value as Kind })}
            >
              {Object.entries(kinds).map(([kind, name]) => (
                <option key={kind} value={kind}>
                  {name}
                </option>
              ))}
            </select>
            <input
              className="control"
              aria-label={`Language of ${track.fileName}`}
              value={track.language}
              size={4}
              onChange={(event) => {
                const language = event.target.value.trim();
                const follows = track.label === nameOfLanguage(track.language);
                change(track.key, { language, ...(follows && { label: nameOfLanguage(language) }) });
              }}
            />
            <input
              className="control"
              aria-label={`Label of ${track.fileName}`}
              value={track.label}
              onChange={(event) => change(track.key, { label: event.target.value })}
            />
            <Button
              type="button"
              look="bare"
              aria-label={`Remove ${track.fileName}`}
              onClick={() => onAdd(added.filter(({ key }) => key !== track.key))}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      <FieldError id="tracks-error" error={unreadable || error} />
      <input
        ref={input}
        type="file"
        className="sr-only"
        tabIndex={-1}
        aria-hidden="true"
        multiple
        accept=".vtt,.srt,text/vtt,application/x-subrip"
        onChange={(event) => {
          void take([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <Button type="button" look="quiet" onClick={() => input.current?.click()}>
        Add captions file
      </Button>
    </fieldset>
  );
}
