import "./site.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import {
  footPages,
  newslettersAddress,
  searchAddress,
  searchDescriptionAddress,
  sectionAddress,
} from "#app/_glue/addresses.ts";
import { today } from "#app/_glue/today.ts";
import { BreakingNews } from "#components/site/breaking-news.tsx";
import { Colophon } from "#components/site/colophon.tsx";
import { Masthead } from "#components/site/masthead.tsx";
import { SectionsNav } from "#components/site/sections-nav.tsx";
import { SkipLink } from "#components/site/skip-link.tsx";
import { inWords } from "#components/ui/date-time.tsx";
import { listWrittenPages } from "#domain/pages/for-readers.ts";
import { findBreakingLine } from "#domain/publication/breaking-line.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { listSections } from "#domain/sections/for-readers.ts";
import { settings } from "#platform/env.ts";
import { currentRequest } from "#platform/request.ts";
import { RomanFonts } from "./_parts/early-fonts.tsx";

export const dynamic = "force-dynamic";

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fffdf8" },
    { media: "(prefers-color-scheme: dark)", color: "#131210" },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const { name, tagline } = await findPublication();
  return {
    metadataBase: new URL(settings().siteUrl),
    title: { default: name, template: `%s – ${name}` },
    description: tagline,
    applicationName: name,
    manifest: "/manifest.webmanifest",
    icons: {
      icon: [
        { url: "/favicon.ico", sizes: "32x32" },
        { url: "/icon.svg", type: "image/svg+xml" },
      ],
      apple: "/apple-touch-icon.png",
    },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const [publication, sections, breaking, written] = await Promise.all([
    findPublication(),
    listSections(),
    findBreakingLine(new Date()),
    listWrittenPages(),
  ]);
  const now = today(publication.timeZone);
  const ways = sections.map(({ name, slug }) => ({ name, address: sectionAddress(slug) }));
  return (
    <>
      <RomanFonts />
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        href={searchDescriptionAddress}
        title={publication.name}
      />
      <SkipLink />
      <Masthead
        name={publication.name}
        today={now}
        paper={publication}
        newsletters={{ name: "Newsletters", address: newslettersAddress }}
        search={{ name: "Search", address: searchAddress }}
      />
      {breaking && <BreakingNews text={breaking.text} address={breaking.address} />}
      <SectionsNav sections={ways} path={currentRequest()?.path.replace(/\?.*/, "")} />
      <main id="content">{children}</main>
      <Colophon
        name={publication.name}
        tagline={publication.tagline}
        year={inWords(now, "year", publication)}
        sections={ways}
        pages={footPages(written)}
      />
    </>
  );
}
