import type { Metadata } from "next";
import { absolute } from "#app/_glue/addresses.ts";
import { type FeedFormat, type FeedOf, feedAddress, feedFormats } from "#domain/syndication/feed.ts";

const names = { xml: "RSS", atom: "Atom", json: "JSON Feed" } as const;

/** The feeds of a page, which programs find in its head. @param name of what the feeds are of */
export function feedLinks(
  of: FeedOf,
  name: string,
): NonNullable<NonNullable<Metadata["alternates"]>["types"]> {
  const formats = Object.entries(feedFormats) as [FeedFormat, string][];
  return Object.fromEntries(
    formats.map(([format, type]) => [
      type,
      [{ url: absolute(feedAddress(of, format)), title: `${name} (${names[format]})` }],
    ]),
  );
}

/** What the head of a page says, with its feeds. */
export const withFeeds = (metadata: Metadata, of: FeedOf, name: string): Metadata => ({
  ...metadata,
  alternates: { ...metadata.alternates, types: feedLinks(of, name) },
});
