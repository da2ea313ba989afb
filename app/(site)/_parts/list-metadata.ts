import type { Metadata } from "next";
import { pageAddress } from "#app/_glue/addresses.ts";
import type { FeedOf } from "#domain/syndication/feed.ts";
import { withFeeds } from "./feed-links.ts";
import { missingMetadata, pageMetadata } from "./page-metadata.ts";

/** What search engines are told of a list. Its further pages are canonical themselves, and say which they are. @param feeds of the list */
export async function listMetadata(
  of: { name: string; description: string },
  address: string,
  page: number | undefined,
  feeds?: FeedOf,
): Promise<Metadata> {
  if (!page) return missingMetadata;
  const isFirst = page === 1;
  const metadata = await pageMetadata({
    title: isFirst ? of.name : `${of.name}, page ${page}`,
    description: isFirst ? of.description : `${of.description} Page ${page}.`.trim(),
    address: pageAddress(address, page),
  });
  return feeds ? withFeeds(metadata, feeds, of.name) : metadata;
}
