"use client";

import { type ReactNode, useRef, useState } from "react";
import { Button } from "../../ui/button.tsx";

/** What a file chooser offers at once; what a file really is the server reads from its content. */
export const acceptedFiles = {
  image: "image/jpeg,image/png,image/webp,image/avif",
  video: "video/mp4",
  all: "image/jpeg,image/png,image/webp,image/avif,video/mp4",
} as const;

interface DropZoneProps {
  /** Files that were dropped, or pasted, anywhere inside. */
  onFiles: (files: File[]) => void;
  children: ReactNode;
}

/** A place that takes files by drop and by paste. */
export function DropZone({ onFiles, children }: DropZoneProps) {
  const [over, setOver] = useState(false);
  const holdsFiles = (data: DataTransfer | null) => data?.types.includes("Files") ?? false;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whatever can be dropped here can be chosen by a button too.
    <div
      className="drop-zone"
      data-over={over ? "" : undefined}
      onDragOver={(event) => {
        if (!holdsFiles(event.dataTransfer)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        if (!holdsFiles(event.dataTransfer)) return;
        event.preventDefault();
        onFiles([...event.dataTransfer.files]);
      }}
      onPaste={(event) => {
        const files = [...event.clipboardData.files];
        if (files.length === 0) return;
        event.preventDefault();
        onFiles(files);
      }}
    >
      {children}
      {over && <div className="drop-here">Drop to upload</div>}
    </div>
  );
}

interface UploadButtonProps {
  accept: string;
  look?: "primary" | "quiet";
  onFiles: (files: File[]) => void;
}

/** A button that opens the file chooser. */
export function UploadButton({ accept, look = "quiet", onFiles }: UploadButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        className="sr-only"
        tabIndex={-1}
        aria-hidden="true"
        multiple
        accept={accept}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <Button type="button" look={look} onClick={() => input.current?.click()}>
        Upload
      </Button>
    </>
  );
}
