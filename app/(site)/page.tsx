import type { Metadata } from "next";
import { Fragment } from "react";
import { absolute, newslettersAddress, sectionAddress } from "#app/_glue/addresses.ts";
import { JsonLd } from "#components/json-ld/json-ld.tsx";
import { publisher, webSite } from "#components/json-ld/publisher.ts";
import { Empty } from "#components/site/empty.tsx";
import { ClipsBand } from "#components/site/front-page/clips-band.tsx";
import { LatestRail } from "#components/site/front-page/latest-rail.tsx";
import { LeadStories } from "#components/site/front-page/lead-stories.tsx";
import { arrangeRows } from "#components/site/front-page/rhythms.ts";
import { SectionRow } from "#components/site/front-page/section-row.tsx";
import { NewsletterInvitation } from "#components/site/newsletter-invitation.tsx";
import type { ArticleCard } from "#domain/articles/article.ts";
import { type FrontPage, findFrontPage } from "#domain/front-page/for-readers.ts";
import { listNewsletters } from "#domain/newsletters/for-readers.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { FurtherFonts } from "./_parts/early-fonts.tsx";
import { withFeeds } from "./_parts/feed-links.ts";
import { pageMetadata } from "./_parts/page-metadata.ts";

/** The dark band parts the rows of sections, rather than end them. */
const rowsBeforeClips = 2;

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const { name, tagline } = await findPublication();
  const metadata = await pageMetadata({ title: name, description: tagline || name, address: "/" });
  return {
    ...withFeeds(metadata, { kind: "front" }, "Latest articles"),
    title: { absolute: tagline ? `${name} – ${tagline}` : name },
  };
}

export default async function FrontPageAtRoot() {
  const [paper, front, newsletters] = await Promise.all([
    findPublication(),
    findFrontPage(),
    listNewsletters(),
  ]);
  const rows = arrangeRows(front.rows);
  const clips = <ClipsBand cards={front.clips} />;
  return (
    <>
      <FurtherFonts languages={shownOn(front).map(({ language }) => language)} />
      <div className="sheet">
        <h1 className="sr-only">{paper.name}: front page</h1>
        {front.lead ? (
          <LeadStories lead={front.lead} beside={front.secondary} paper={paper} />
        ) : (
          <Empty title="The first edition is being written">
            Nothing has been published yet. The news will stand here as soon as there is any.
          </Empty>
        )}
        <LatestRail cards={front.latest} paper={paper} />
      </div>
      {rows.map(({ section, ...row }, place) => (
        <Fragment key={section.slug}>
          {place === rowsBeforeClips && clips}
          <SectionRow
            section={{ ...section, address: sectionAddress(section.slug) }}
            row={row}
            paper={paper}
          />
        </Fragment>
      ))}
      {rows.length <= rowsBeforeClips && clips}
      {newsletters.length > 0 && (
        <NewsletterInvitation
          newsletters={newsletters}
          signUp={{ name: "Sign up", address: newslettersAddress }}
        />
      )}
      <JsonLd things={[publisher(paper, absolute), webSite(paper, absolute)]} />
    </>
  );
}

const shownOn = ({ lead, secondary, latest, clips, rows }: FrontPage): ArticleCard[] => [
  ...(lead ? [lead] : []),
  ...secondary,
  ...latest,
  ...clips,
  ...rows.flatMap(({ cards }) => cards),
];
