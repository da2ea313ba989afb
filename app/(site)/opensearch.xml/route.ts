import { absolute, searchAddress, searchDescriptionAddress } from "#app/_glue/addresses.ts";
import { documentAnswer } from "#app/_glue/documents.ts";
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
  return documentAnswer({ type: "application/opensearchdescription+xml", body: description });
}
