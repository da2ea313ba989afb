import { documentAnswer, documentMoved, noDocument } from "#app/_glue/documents.ts";
import { readSegment } from "#app/_glue/segment.ts";
import { asAtom } from "#domain/syndication/atom.ts";
import {
  absoluteIn,
  type Feed,
  type FeedFormat,
  type FeedOf,
  feedAddress,
  feedFormats,
} from "#domain/syndication/feed.ts";
import { findFeed, findRenamedFeed } from "#domain/syndication/feeds-for-readers.ts";
import { asJsonFeed } from "#domain/syndication/json-feed.ts";
import { asRss } from "#domain/syndication/rss.ts";

const writers = { xml: asRss, atom: asAtom, json: asJsonFeed } as const satisfies Record<
  FeedFormat,
  (feed: Feed) => string
>;

/** Answers with a feed; one of something that was renamed leads to where it is now. */
export async function answerFeed(of: FeedOf, format: FeedFormat): Promise<Response> {
  const feed = await findFeed(of);
  if (!feed) {
    const moved = await findRenamedFeed(of);
    return moved ? documentMoved(feedAddress(moved, format)) : noDocument("There is no such feed.");
  }
  const self = absoluteIn(feed, feedAddress(of, format));
  return documentAnswer({
    type: feedFormats[format],
    body: writers[format](feed),
    headers: {
      // Programs that run in a browser may read it as well.
      "access-control-allow-origin": "*",
      // https://www.w3.org/TR/websub/#discovery
      ...(feed.hub && { link: `<${feed.hub}>; rel="hub", <${self}>; rel="self"` }),
    },
  });
}

interface Asked {
  params: Promise<{ section?: string; slug?: string }>;
}

/** The handler of a feed under the address of a section, a topic or an author. */
export const feedHandler =
  (kind: "section" | "topic" | "author", format: FeedFormat) =>
  async (_request: Request, { params }: Asked): Promise<Response> => {
    const { section, slug } = await params;
    return answerFeed({ kind, slug: readSegment(section ?? slug ?? "") }, format);
  };
