import type { BreadcrumbList, CollectionPage } from "schema-dts";
import type { Absolute } from "./publisher.ts";

interface Step {
  name: string;
  address: string;
}

/** Where a page stands in the paper. @param steps from the front page to the page itself */
export const breadcrumbs = (steps: Step[], absolute: Absolute) =>
  ({
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ name, address }, place) => ({
      "@type": "ListItem",
      position: place + 1,
      name,
      item: absolute(address),
    })),
  }) satisfies BreadcrumbList;

interface Collection {
  name: string;
  description: string;
  /** Of this page of it. */
  address: string;
  /** BCP 47. */
  language: string;
  items: Step[];
}

/** A page that is a list: of a section, a topic, a day. */
export const collectionPage = (
  { name, description, address, language, items }: Collection,
  absolute: Absolute,
) =>
  ({
    "@type": "CollectionPage",
    "@id": absolute(address),
    url: absolute(address),
    name,
    inLanguage: language,
    ...(description && { description }),
    isPartOf: { "@id": absolute("/#website") },
    mainEntity: {
      "@type": "ItemList",
      numberOfItems: items.length,
      itemListElement: items.map((item, place) => ({
        "@type": "ListItem",
        position: place + 1,
        name: item.name,
        url: absolute(item.address),
      })),
    },
  }) satisfies CollectionPage;
