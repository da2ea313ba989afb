import type { BlockOf } from "#domain/articles/body.ts";

const providers = { youtube: "YouTube", vimeo: "Vimeo", x: "X", other: "" } as const;

/** A thing that lives elsewhere: a card that leads there. Nothing is loaded from there until somebody goes. */
export function EmbedCard({ block }: { block: BlockOf<"embed"> }) {
  const { provider, url, title } = block.attrs;
  const place = providers[provider] || hostOf(url);
  return (
    <p className="embed-card">
      <a href={url} rel="noreferrer">
        <span className="quiet">Elsewhere: {place}</span>
        <span className="embed-title">{title || url}</span>
      </a>
    </p>
  );
}

function hostOf(url: string) {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, "") : "the web";
}
