import type { Media } from "#domain/articles/article.ts";

/** What the surface asks of the newsroom around it. */
export interface WritingTools {
  /** Lets somebody choose among the media. `undefined` when they chose nothing. */
  pickMedia(kind: "image" | "video" | "gallery"): Promise<Media[] | undefined>;
  /**
   * @param onProgress told 0 to 1
   * @param signal ends the upload when somebody calls it off
   * @throws with a message that a person can read
   */
  uploadMedia(file: File, onProgress: (share: number) => void, signal?: AbortSignal): Promise<Media>;
  /** Lets somebody mend alt text, caption and credit. What comes back may be a copy with another id. */
  describeMedia(media: Media): Promise<Media | undefined>;
  /** Articles of this paper that match what is typed. */
  searchLinks(query: string): Promise<FoundLink[]>;
}

export interface FoundLink {
  /** A path of this paper. */
  address: string;
  headline: string;
  section: string;
}

export interface Counts {
  words: number;
  characters: number;
  /** Of reading, one at least. */
  minutes: number;
}
