import { absolute } from "#app/_glue/addresses.ts";
import { breadcrumbs, collectionPage } from "#components/json-ld/collection.ts";
import { JsonLd } from "#components/json-ld/json-ld.tsx";
import type { PlainLink } from "#components/site/plain-link.ts";
import { findPublication } from "#domain/publication/publication.ts";

interface CollectionDataProps {
  page: PlainLink;
  /** What stands between the front page and the page. */
  above?: PlainLink[];
  description: string;
  items: PlainLink[];
}

/** A page that is a list, as programs read it, and where it stands in the paper. */
export async function CollectionData({ page, above = [], description, items }: CollectionDataProps) {
  const { name, language } = await findPublication();
  return (
    <JsonLd
      things={[
        collectionPage({ ...page, description, language, items }, absolute),
        breadcrumbs([{ name, address: "/" }, ...above, page], absolute),
      ]}
    />
  );
}
