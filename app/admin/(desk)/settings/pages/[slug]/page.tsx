import { notFound } from "next/navigation";
import { versionAddress } from "#app/_glue/addresses.ts";
import { readSegment } from "#app/_glue/segment.ts";
import { requireStaff } from "#app/_glue/session.ts";
import { WritingFonts } from "#app/(site)/_parts/early-fonts.tsx";
import { DeskHead } from "#components/newsroom/desk-head.tsx";
import { PageEditor } from "#components/newsroom/pages/page-editor.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { findPageForEditing } from "#domain/pages/for-editors.ts";
import { standingNames } from "#domain/pages/standing.ts";
import { directionOf } from "#domain/publication/direction.ts";
import { findPublication } from "#domain/publication/publication.ts";

export const metadata = { title: "Standing page" };

interface Asked {
  params: Promise<{ slug: string }>;
}

/** A standing page's next version, and all there are. */
export default async function StandingPageEditor({ params }: Asked) {
  const slug = readSegment((await params).slug);
  const staff = await requireStaff(
    `/admin/settings/pages/${encodeURIComponent(slug)}`,
    "publish standing pages",
  );
  const page = await findPageForEditing(staff, slug);
  if (!page) notFound();
  const { timeZone, language } = await findPublication();
  const paper = { timeZone, language };
  return (
    <>
      <WritingFonts language={language} />
      <DeskHead
        title={standingNames[page.slug]}
        lead={
          page.slug === "about"
            ? undefined
            : "Readers agree with a version of it: each stays where it can be read."
        }
      >
        <a className="button button-bare" href="/admin/settings">
          Settings
        </a>
        <a className="button button-quiet" href={`/${page.slug}`}>
          See the page
        </a>
      </DeskHead>
      <PageEditor
        key={page.slug}
        page={page}
        paper={paper}
        direction={directionOf(language)}
        addresses={{ links: "/admin/links", publish: `/admin/settings/pages/${page.slug}/publish` }}
      />
      {page.versions.length > 0 && (
        <section aria-labelledby="versions">
          <h2 className="section-title" id="versions">
            Versions
          </h2>
          <table className="list">
            <thead>
              <tr>
                <th scope="col">Version</th>
                <th scope="col">Published</th>
                <th scope="col">By</th>
              </tr>
            </thead>
            <tbody>
              {page.versions.map(({ number, publishedAt, publishedByName }) => (
                <tr key={number}>
                  <td>
                    {page.slug === "about" ? (
                      `Version ${number}`
                    ) : (
                      <a className="link" href={versionAddress(page.slug, number)}>
                        Version {number}
                      </a>
                    )}
                  </td>
                  <td>
                    <DateTime at={publishedAt} shape="minute" paper={paper} />
                  </td>
                  <td className="quiet">{publishedByName}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
