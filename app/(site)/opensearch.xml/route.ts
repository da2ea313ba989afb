import { absolute, searchAddress, searchDescriptionAddress } from "#app/_glue/addresses.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { describeSearch } from "#domain/syndication/open-search.ts";

export const dynamic = "force-dynamic";

/** What browsers are told of the search, so that one can search from their own address line. */
export async function GET(): Promise<Response> {
  const publication = await findPublication();
  const description = describeSearch(publication, {
    search: absolute(`${searchAddress}?q=`),
    icon: absolute("/icon.svg"),
    self: absolute(searchDescriptionAddress),
  });
  return new Response(description, {
    headers: { "content-type": "application/opensearchdescription+xml; charset=utf-8" },
  });
}
