"use client";

import { Picture } from "../../../site/picture.tsx";
import { useEditing, useKept } from "../editing-context.ts";

/** About how a search engine shows it. */
export function SearchResult({ title, description }: { title: string; description: string }) {
  const { keeper, choices, publication } = useEditing();
  const slug = useKept(keeper, (each) => each.content().slug);
  const sectionId = useKept(keeper, (each) => each.content().sectionId);
  const section = choices.sections.find(({ id }) => id === sectionId)?.name;
  const host = publication.origin.replace(/^https?:\/\//, "");
  return (
    <figure className="shown-elsewhere">
      <figcaption>As a search result</figcaption>
      <p className="quiet truncate">{[host, section?.toLowerCase(), slug].filter(Boolean).join(" › ")}</p>
      <p className="shown-title line-clamp-2">{title || "Without a headline"}</p>
      <p className="line-clamp-3">{description || "Search engines choose words from the text."}</p>
    </figure>
  );
}

/** About how it looks where somebody shares it. */
export function SharedCard({ title, text }: { title: string; text: string }) {
  const { keeper, facts, publication } = useEditing();
  const leadMediaId = useKept(keeper, (each) => each.content().leadMediaId);
  const lead = facts.media.find(({ id }) => id === leadMediaId);
  const picture = lead?.kind === "video" ? lead.poster : lead;
  return (
    <figure className="shown-elsewhere">
      <figcaption>As a shared card</figcaption>
      <div className="shared-card">
        {picture ? (
          <Picture picture={picture} alt="" sizes="300px" most={640} />
        ) : (
          <p className="shared-card-blank">Without a lead picture the publication’s name stands here</p>
        )}
        <div>
          <p className="quiet">{publication.name}</p>
          <p className="shown-title line-clamp-2">{title || "Without a headline"}</p>
          <p className="line-clamp-2">{text}</p>
        </div>
      </div>
    </figure>
  );
}
