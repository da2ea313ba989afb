import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { validateXML } from "xmllint-wasm";

/* What is written for programs, held against the specifications of its formats: libxml2 and Ajv judge, not we. */

const folder = join(import.meta.dirname, "specifications");
const read = (name: string) => readFileSync(join(folder, name), "utf8");

/** @returns what is wrong with a document by a RELAX NG schema; nothing when it is as it should be */
export async function faultsByGrammar(
  xml: string,
  schema: "rss-2.0.rng" | "atom-1.0.rng" | "open-search-1.1.rng",
): Promise<string[]> {
  const judged = await validateXML({ xml, schema: read(schema), extension: "relaxng" });
  return judged.errors.map(({ message }) => message);
}

/** @returns what is wrong with a feed by the schema of JSON Feed */
export function faultsInJsonFeed(json: string): string[] {
  const ajv = new Ajv({ allErrors: true });
  ajv.validate(JSON.parse(read("json-feed-1.1.json")), JSON.parse(json));
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The schema of https://www.sitemaps.org/schemas/sitemap/0.9/sitemap.xsd, as the package `sitemap` brings it. */
const sitemapSchema = () =>
  readFileSync(join(import.meta.dirname, "../../node_modules/sitemap/schema/sitemap.xsd"), "utf8");

/** @returns what is wrong with a sitemap, of news or any other */
export async function faultsInSitemap(xml: string): Promise<string[]> {
  const preload = [
    { fileName: "sitemap.xsd", contents: sitemapSchema() },
    { fileName: "news-sitemap.xsd", contents: read("news-sitemap.xsd") },
  ];
  const judged = await validateXML({ xml, schema: read("every-sitemap.xsd"), preload });
  return judged.errors.map(({ message }) => message);
}

/** @returns what is wrong with an index of sitemaps */
export async function faultsInSitemapIndex(xml: string): Promise<string[]> {
  const judged = await validateXML({ xml, schema: read("sitemap-index.xsd") });
  return judged.errors.map(({ message }) => message);
}
