import { changesAddress, versionAddress } from "#app/_glue/addresses.ts";
import type { Versions } from "#app/_glue/version-number.ts";
import { BodyBlocks } from "#components/article/body-blocks.tsx";
import { PageHead } from "#components/site/page-head.tsx";
import { VersionList } from "#components/site/version-list.tsx";
import { inWords } from "#components/ui/date-time.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { findPage } from "#domain/pages/for-readers.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { ChangedPage } from "./changed-page.tsx";
import { FurtherFonts } from "./early-fonts.tsx";
import { MissingPage } from "./missing-page.tsx";

/** A page that the newsroom edits, in the version in force. */
export async function StandingPage({ slug }: { slug: string }) {
  const [page, paper] = await Promise.all([findPage(slug), findPublication()]);
  if (!page) return <MissingPage />;
  return (
    <div className="sheet standing-page">
      <FurtherFonts languages={[]} body={page.body} />
      <PageHead title={page.title} />
      <div className="prose">
        <BodyBlocks blocks={page.body.content} media={page.media} paper={paper} />
      </div>
    </div>
  );
}

/** A page that people agree with: in the version asked for, with all the others that there are. */
export async function VersionedPage({ slug, version, against }: Versions & { slug: string }) {
  if (against !== undefined) return <ChangedPage slug={slug} version={version ?? 0} against={against} />;
  const [page, paper] = await Promise.all([findPage(slug, version), findPublication()]);
  if (!page) return <MissingPage />;
  const newest = page.versions[0]?.number ?? page.version;
  return (
    <div className="sheet standing-page">
      <FurtherFonts languages={[]} body={page.body} />
      <PageHead
        title={page.title}
        standing={`Version ${page.version}, of ${inWords(page.publishedAt, "day", paper)}`}
      />
      {page.version < newest && (
        <Notice>
          This version is no longer in force.{" "}
          <a className="plain-link" href={`/${slug}`}>
            Read the present one
          </a>
          , or{" "}
          <a className="plain-link" href={changesAddress(slug, newest, page.version)}>
            what has changed since
          </a>
          .
        </Notice>
      )}
      <div className="prose">
        <BodyBlocks blocks={page.body.content} media={page.media} paper={paper} />
      </div>
      <VersionList
        versions={page.versions.map((each, place) => {
          const earlier = page.versions[place + 1];
          return {
            ...each,
            address: versionAddress(slug, each.number),
            changes: earlier && changesAddress(slug, each.number, earlier.number),
          };
        })}
        shown={page.version}
        paper={paper}
      />
    </div>
  );
}
