"use client";

import type { Media } from "#domain/articles/article.ts";
import type { MediaForEditing } from "#domain/media/for-editors.ts";
import { spokenDuration } from "../../ui/duration.ts";
import { Notice } from "../../ui/notice.tsx";
import { nameOf } from "./media-grid.tsx";
import { size } from "./upload-rows.tsx";

/** What is known of a file, and where readers are shown it. */
export function MediaFacts({ media, known }: { media: Media; known: MediaForEditing | undefined }) {
  const { articles = [], pages = [] } = known?.use ?? {};
  return (
    <div className="media-facts">
      <p className="quiet">
        {[
          nameOf(media),
          `${media.width} × ${media.height}`,
          media.kind === "video" && spokenDuration(media.durationMs),
          known && size(known.bytes),
          known?.addedBy && `added by ${known.addedBy}`,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {articles.length + pages.length > 0 && (
        <Notice>
          Readers see this in{" "}
          {articles.map(({ id, headline }, index) => (
            <span key={id}>
              {index > 0 && ", "}
              <a className="link" href={`/admin/articles/${id}`}>
                {headline}
              </a>
            </span>
          ))}
          {articles.length > 0 && pages.length > 0 && ", "}
          {pages.map((slug) => `/${slug}`).join(", ")}. What you change is kept as a copy: there it stays as
          it is.
        </Notice>
      )}
    </div>
  );
}
