import type { Metadata } from "next";
import { cache } from "react";
import { changesAddress, versionAddress } from "#app/_glue/addresses.ts";
import { aroundChanges } from "#components/comparing/shown-rows.ts";
import { ChangedText } from "#components/site/changed-text.tsx";
import { Empty } from "#components/site/empty.tsx";
import { PageHead } from "#components/site/page-head.tsx";
import { inWords } from "#components/ui/date-time.tsx";
import { findChanges } from "#domain/pages/changes-for-readers.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { FurtherFonts } from "./early-fonts.tsx";
import { MissingPage } from "./missing-page.tsx";
import { missingMetadata, pageMetadata } from "./page-metadata.ts";

/** Compared once for the head of the document and its body. */
const changesOf = cache((slug: string, version: number, against: number) =>
  findChanges(slug, { version, against }),
);

interface Asked {
  slug: string;
  version: number;
  against: number;
}

/** What search engines are told of it: nothing, but where it is. */
export async function changesMetadata({ slug, version, against }: Asked): Promise<Metadata> {
  const changed = await changesOf(slug, version, against);
  if (!changed) return missingMetadata;
  const title = `${changed.after.title}, what version ${version} changed in version ${against}`;
  return {
    ...(await pageMetadata({ title, address: changesAddress(slug, version, against) })),
    robots: { index: false },
  };
}

/** What differs between two versions of a page that people agree with, for whoever agreed with the earlier one. */
export async function ChangedPage({ slug, version, against }: Asked) {
  const [changed, paper] = await Promise.all([changesOf(slug, version, against), findPublication()]);
  if (!changed) return <MissingPage />;
  const { before, after, comparison } = changed;
  const named = ({ version: number, publishedAt }: typeof after) =>
    `version ${number}, of ${inWords(publishedAt, "day", paper)}`;
  return (
    <div className="sheet standing-page">
      <FurtherFonts languages={[]} body={after.body} />
      <PageHead
        trail={[{ name: after.title, address: `/${slug}` }]}
        title="What changed"
        standing={`Between ${named(before)}, and ${named(after)}.`}
      />
      {comparison.changes + comparison.fields.length > 0 ? (
        <div className="prose">
          <ChangedText fields={comparison.fields} rows={aroundChanges(comparison.rows)} />
        </div>
      ) : (
        <Empty title="Both say the same">Neither a word nor its formatting differs.</Empty>
      )}
      <ul className="version-links">
        {[before, after].map(({ version: number }) => (
          <li key={number}>
            <a className="plain-link" href={versionAddress(slug, number)}>
              Read version {number}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
