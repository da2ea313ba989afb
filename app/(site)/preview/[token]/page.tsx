import type { Metadata } from "next";
import { cache } from "react";
import { absolute, authorLink, sectionAddress, topicLink } from "#app/_glue/addresses.ts";
import { showPicturesOf } from "#app/_glue/preview-cookie.ts";
import { readSegment } from "#app/_glue/segment.ts";
import { answerWith } from "#app/_glue/status.ts";
import { ArticlePage } from "#components/article/article-page.tsx";
import { RelatedStories } from "#components/article/related-stories.tsx";
import { EndedPreview } from "#components/site/ended-preview.tsx";
import { PreviewBand } from "#components/site/preview-band.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import type { Previewed } from "#domain/articles/preview-tokens.ts";
import { findPreview, type Preview } from "#domain/articles/previews.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { FurtherFonts } from "../../_parts/early-fonts.tsx";
import { MissingPage } from "../../_parts/missing-page.tsx";

export const dynamic = "force-dynamic";

interface Asked {
  params: Promise<{ token: string }>;
}

/** Looked up once for the head of the document and its body. */
const previewAt = cache((token: string) => findPreview(readSegment(token), new Date()));

const titles = { ended: "This preview has ended", nothing: "Not found" } as const;

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const preview = await previewAt((await params).token);
  const title = preview.found === "preview" ? `Preview: ${preview.article.headline}` : titles[preview.found];
  return { title, robots: { index: false, follow: false } };
}

export default async function PreviewPage({ params }: Asked) {
  const preview = await previewAt((await params).token);
  switch (preview.found) {
    case "preview":
      return <WholePreview {...preview} />;
    case "ended":
      answerWith(410);
      return <EndedPreview />;
    case "nothing":
      return <MissingPage />;
    default:
      return preview satisfies never;
  }
}

function titleOf(what: Previewed): string {
  if (what === "draft") return "Preview of a draft, not published";
  return what.startsWith("aside") ? "What was set aside, not published" : `Preview of ${what}`;
}

/** The reader's page, but for what would send something, and what programs read of it. */
async function WholePreview({
  article,
  related,
  what,
  savedAt,
  until,
}: Extract<Preview, { found: "preview" }>) {
  const paper = await findPublication();
  showPicturesOf(article.id, until);
  return (
    <>
      <FurtherFonts languages={[article, ...related].map(({ language }) => language)} body={article.body} />
      <PreviewBand title={titleOf(what)}>
        {what === "draft" ? "As saved on " : "Of "}
        <DateTime at={savedAt} shape="minute" paper={paper} />
      </PreviewBand>
      <ArticlePage
        article={article}
        section={{ name: article.section.name, address: sectionAddress(article.section.slug) }}
        authors={article.bylines.map(authorLink)}
        topics={article.topics.map(topicLink)}
        canonical={absolute(article.address)}
        paper={paper}
      />
      <RelatedStories cards={related} paper={paper} />
    </>
  );
}
