/** A page as a search engine finds it. */
export interface Found {
  /** As it is linked to, with its query. */
  path: string;
  status: number;
  /** What its answer is: `text/html`, a feed's. */
  type: string;
  text: string;
  /** The page that links to it. */
  from: string;
}

/** Far more than the sample edition has. */
const mostPages = 2_000;
const atOnce = 8;

/** What is served beside pages: pictures and clips by the hundred, and what the build has made. */
const beside = /^\/(media|_next)\//;

/** Follows every link from the front page on, as a stranger does who keeps to no order. Nothing is followed by itself. */
export async function readEverything(origin: string): Promise<Found[]> {
  const found: Found[] = [];
  const known = new Set(["/"]);
  let waiting = [{ path: "/", from: "" }];
  while (waiting.length > 0) {
    const some = waiting.slice(0, atOnce);
    waiting = waiting.slice(atOnce);
    for (const page of await Promise.all(some.map(({ path, from }) => read(origin, path, from)))) {
      found.push(page);
      if (page.type !== "text/html") continue;
      for (const path of linksIn(page.text, origin, page.path)) {
        if (known.has(path) || beside.test(path)) continue;
        known.add(path);
        waiting.push({ path, from: page.path });
      }
    }
    if (known.size > mostPages) throw new Error("There is no end to this paper.");
  }
  return found;
}

async function read(origin: string, path: string, from: string): Promise<Found> {
  const answer = await fetch(origin + path, { redirect: "manual" });
  const type = answer.headers.get("content-type")?.split(";")[0] ?? "";
  return { path, status: answer.status, type, text: await answer.text(), from };
}

function linksIn(html: string, origin: string, at: string): string[] {
  const tags = html.match(/<(a|link)\s[^>]*>/g) ?? [];
  return tags.flatMap((tag) => {
    const address = attributeOf(tag, "href");
    if (address === undefined || /^(mailto|tel|data):/.test(address)) return [];
    const url = new URL(address, origin + at);
    return url.origin === origin ? [url.pathname + url.search] : [];
  });
}

/** The value of a tag's attribute, as it is meant. */
export function attributeOf(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`)
    .exec(tag)?.[1]
    ?.replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"');
}

/** What the head of a page says of it. */
export interface Head {
  title: string;
  canonical: string | undefined;
  /** By its name or property: `description`, `robots`, `og:title`. */
  meta: ReadonlyMap<string, string>;
}

export function headOf(html: string): Head {
  const meta = new Map<string, string>();
  for (const tag of html.match(/<meta\s[^>]*>/g) ?? []) {
    const name = attributeOf(tag, "name") ?? attributeOf(tag, "property");
    if (name) meta.set(name, attributeOf(tag, "content") ?? "");
  }
  const canonical = html.match(/<link\s[^>]*rel="canonical"[^>]*>/)?.[0];
  return {
    title: /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "",
    canonical: canonical && attributeOf(canonical, "href"),
    meta,
  };
}

/** What a page carries for programs. @throws when it cannot be read */
export const structuredDataOf = (html: string): { "@context": string; "@graph": { "@type": string }[] }[] =>
  [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(([, json = ""]) =>
    JSON.parse(json),
  );

/** Every address in the sitemap and all its parts; nothing where there is no sitemap. */
export async function addressesInSitemap(origin: string): Promise<Set<string>> {
  const index = await read(origin, "/sitemap.xml", "");
  const addresses = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = ""]) => loc);
  const parts = addresses(index.text).map((part) => read(origin, new URL(part).pathname, "/sitemap.xml"));
  const all = (await Promise.all(parts)).flatMap(({ text }) => addresses(text));
  return new Set(all.map((address) => address.replaceAll("&amp;", "&")));
}
