import { requireStaff } from "#app/_glue/session.ts";
import { DeskHead } from "#components/newsroom/desk-head.tsx";
import { BreakingForm } from "#components/newsroom/settings/breaking-form.tsx";
import { ChecklistForm } from "#components/newsroom/settings/checklist-form.tsx";
import { PublicationForm } from "#components/newsroom/settings/publication-form.tsx";
import { SyndicationForm } from "#components/newsroom/settings/syndication-form.tsx";
import { FactorRolesForm } from "#components/newsroom/staff/factor-roles-form.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { listStandingPages } from "#domain/pages/for-editors.ts";
import { standingNames } from "#domain/pages/standing.ts";
import { findBreakingLine, proposedEnd } from "#domain/publication/breaking-line.ts";
import { findChecklist } from "#domain/publication/checklist-settings.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { listRolesWithFactor } from "#domain/staff/factor-policy.ts";
import { findSyndication } from "#domain/syndication/syndication-settings.ts";
import { requireFactorAction } from "../staff/actions.ts";
import {
  changeSettingsAction,
  changeSyndicationAction,
  endBreakingLineAction,
  setBreakingLineAction,
  weighChecklistAction,
} from "./actions.ts";

export const metadata = { title: "Settings" };

export default async function SettingsPage() {
  const staff = await requireStaff("/admin/settings", "change settings");
  const now = new Date();
  const [publication, line, checklist, required, pages, syndication] = await Promise.all([
    findPublication(),
    findBreakingLine(now),
    findChecklist(),
    listRolesWithFactor(),
    listStandingPages(staff),
    findSyndication(),
  ]);
  const { timeZone, language } = publication;
  const paper = { timeZone, language };
  return (
    <>
      <DeskHead title="Settings" />
      <div className="settings">
        <section aria-labelledby="publication">
          <h2 id="publication">Publication</h2>
          <PublicationForm
            key={JSON.stringify(publication)}
            publication={publication}
            action={changeSettingsAction}
            timeZones={Intl.supportedValuesOf("timeZone")}
          />
        </section>
        <section aria-labelledby="breaking">
          <h2 id="breaking">Breaking line</h2>
          <BreakingForm
            key={line ? JSON.stringify(line) : "none"}
            line={line}
            proposed={proposedEnd(now)}
            set={setBreakingLineAction}
            end={endBreakingLineAction}
            paper={paper}
          />
        </section>
        <section aria-labelledby="pages">
          <h2 id="pages">Standing pages</h2>
          <table className="list">
            <thead>
              <tr>
                <th scope="col">Page</th>
                <th scope="col">In force</th>
                <th scope="col" className="wide-only">
                  By
                </th>
              </tr>
            </thead>
            <tbody>
              {pages.map(({ slug, inForce }) => (
                <tr key={slug}>
                  <td>
                    <a className="list-title" href={`/admin/settings/pages/${slug}`}>
                      {standingNames[slug]}
                    </a>
                  </td>
                  <td>
                    {inForce ? (
                      <>
                        Version {inForce.number},{" "}
                        <DateTime at={inForce.publishedAt} shape="day" paper={paper} />
                      </>
                    ) : (
                      <span className="quiet">Not published yet</span>
                    )}
                  </td>
                  <td className="wide-only quiet">{inForce?.publishedByName}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section aria-labelledby="checklist">
          <h2 id="checklist">Checklist before publishing</h2>
          <ChecklistForm
            key={JSON.stringify(checklist)}
            checklist={checklist}
            action={weighChecklistAction}
          />
        </section>
        <section aria-labelledby="syndication">
          <h2 id="syndication">Other programs</h2>
          <SyndicationForm
            key={JSON.stringify(syndication)}
            syndication={syndication}
            action={changeSyndicationAction}
          />
        </section>
        <section aria-labelledby="second-factor">
          <h2 id="second-factor">Second factor</h2>
          <FactorRolesForm key={required.join()} action={requireFactorAction} required={required} />
        </section>
      </div>
    </>
  );
}
