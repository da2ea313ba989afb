import { articleAddress } from "#domain/articles/cards.ts";
import { settings } from "#platform/env.ts";

/* Where the API's answers say that things are: always in full, since whoever reads them is elsewhere. */

/** An address of this paper in full, encoded. */
export const absolute = (path: string): string => new URL(path, settings().siteUrl).href;

/** Reader pages. */
export const pages = {
  article: (section: string, slug: string) => absolute(articleAddress(section, slug)),
  section: (slug: string) => absolute(`/${slug}`),
  topic: (slug: string) => absolute(`/topics/${slug}`),
  author: (slug: string) => absolute(`/authors/${slug}`),
  corrections: () => absolute("/corrections"),
};

/** What stands where in the API itself. */
export const api = {
  index: () => absolute("/api"),
  description: () => absolute("/api/openapi.json"),
  article: (slug: string) => absolute(`/api/articles/${slug}`),
  section: (slug: string) => absolute(`/api/sections/${slug}`),
  topic: (slug: string) => absolute(`/api/topics/${slug}`),
  author: (slug: string) => absolute(`/api/authors/${slug}`),
  /** A list, with what was asked of it; what is undefined was not. */
  list(name: string, asked: Record<string, string | number | undefined> = {}): string {
    const url = new URL(`/api/${name}`, settings().siteUrl);
    for (const [parameter, value] of Object.entries(asked))
      if (value !== undefined) url.searchParams.set(parameter, String(value));
    return url.href;
  },
};
