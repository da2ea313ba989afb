/* Still pictures out of clips, taken by the browser itself. */

/** How long a browser may take to show a frame, in milliseconds. Of a clip it can't play there is none. */
const patience = 8_000;

/** The frame of a clip's file a little after its beginning, which is often black. @returns undefined when there is none */
export async function takeFrame(file: File): Promise<File | undefined> {
  const address = URL.createObjectURL(file);
  const video = document.createElement("video");
  try {
    video.muted = true;
    video.preload = "auto";
    video.src = address;
    await heard(video, "loadeddata");
    video.currentTime = Math.min(3, video.duration / 10);
    await heard(video, "seeked");
    return await frameOf(video, file.name);
  } catch {
    return undefined;
  } finally {
    video.removeAttribute("src");
    video.load();
    URL.revokeObjectURL(address);
  }
}

/** The frame that a clip shows now, as a file. @throws when it can't be drawn */
export async function frameOf(video: HTMLVideoElement, name: string): Promise<File> {
  const canvas = document.createElement("canvas");
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext("2d")?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.92));
  if (!blob) throw new Error("The frame could not be drawn.");
  return new File([blob], `${name.replace(/\.\w+$/, "")} poster.jpg`, { type: "image/jpeg" });
}

function heard(video: HTMLVideoElement, event: "loadeddata" | "seeked"): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("It took too long.")), patience);
    const end = (step: () => void) => () => {
      clearTimeout(timer);
      step();
    };
    video.addEventListener(event, end(resolve), { once: true });
    video.addEventListener(
      "error",
      end(() => reject(new Error("The clip can't be played."))),
      { once: true },
    );
  });
}
