import type { Metadata } from "next";

/** What search engines are told of a list. Its further pages are canonical themselves. */
export function listMetadata(
  of: { name: string; description: string } | undefined,
  address: string | undefined,
  page: number | undefined,
): Metadata {
  if (!of || !address || !page) return { title: "Not found", robots: { index: false } };
  const canonical = page === 1 ? address : `${address}?page=${page}`;
  const title = page === 1 ? of.name : `${of.name}, page ${page}`;
  return {
    title,
    ...(of.description && { description: of.description }),
    alternates: { canonical },
    openGraph: { type: "website", title, url: canonical },
  };
}
