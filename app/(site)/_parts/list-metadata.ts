import type { Metadata } from "next";
import { pageAddress } from "#app/_glue/addresses.ts";
import { missingMetadata, pageMetadata } from "./page-metadata.ts";

/** What search engines are told of a list. Its further pages are canonical themselves, and say which they are. */
export async function listMetadata(
  of: { name: string; description: string } | undefined,
  address: string | undefined,
  page: number | undefined,
): Promise<Metadata> {
  if (!of || !address || !page) return missingMetadata;
  if (page === 1) return pageMetadata({ title: of.name, description: of.description, address });
  return pageMetadata({
    title: `${of.name}, page ${page}`,
    description: `${of.description} Page ${page}.`.trim(),
    address: pageAddress(address, page),
  });
}
