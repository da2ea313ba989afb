import { XMLBuilder } from "fast-xml-parser";
import { withXmlCharacters } from "./xml-characters.ts";

/** As long as names may be: https://github.com/dewitt/opensearch (OpenSearch 1.1). */
const longest = { shortName: 16, longName: 48, description: 1_024 };

interface Addresses {
  /** Of a search, all but what is searched for. */
  search: string;
  icon: string;
  /** Of the description itself. */
  self: string;
}

/** The paper's search as OpenSearch describes one. @param addresses absolute */
export function describeSearch(
  { name, tagline, language }: { name: string; tagline: string; language: string },
  addresses: Addresses,
): string {
  const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: "@", format: true });
  const xml = builder.build({
    "?xml": { "@version": "1.0", "@encoding": "UTF-8" },
    OpenSearchDescription: {
      "@xmlns": "http://a9.com/-/spec/opensearch/1.1/",
      ShortName: shortened(name, longest.shortName),
      LongName: shortened(`Search ${name}`, longest.longName),
      Description: shortened(tagline ? `Search ${name}. ${tagline}` : `Search ${name}`, longest.description),
      Url: [
        { "@type": "text/html", "@method": "get", "@template": `${addresses.search}{searchTerms}` },
        {
          "@type": "application/opensearchdescription+xml",
          "@rel": "self",
          "@template": addresses.self,
        },
      ],
      Image: { "@type": "image/svg+xml", "#text": addresses.icon },
      Language: language,
      InputEncoding: "UTF-8",
      OutputEncoding: "UTF-8",
    },
  });
  return withXmlCharacters(xml);
}

/** A name's first words, as far as there is room; of one long word the first letters. */
function shortened(text: string, most: number): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  const cut = letters.slice(0, most + 1).join("");
  const atWord = cut.slice(0, Math.max(0, cut.lastIndexOf(" "))).trimEnd();
  return atWord || letters.slice(0, most).join("");
}
