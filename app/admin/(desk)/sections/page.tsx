import { requireStaff } from "#app/_glue/session.ts";
import { DeskHead } from "#components/newsroom/desk-head.tsx";
import { NamedDialog } from "#components/newsroom/named/named-dialog.tsx";
import { SectionRows } from "#components/newsroom/named/section-rows.tsx";
import { Nothing } from "#components/newsroom/nothing.tsx";
import { listAddress } from "#domain/desk/list-question.ts";
import { listManagedSections } from "#domain/sections/for-editors.ts";
import {
  changeSectionAction,
  createSectionAction,
  deleteSectionAction,
  orderSectionsAction,
} from "./actions.ts";

export const metadata = { title: "Sections" };

export default async function SectionsPage() {
  const staff = await requireStaff("/admin/sections", "manage sections, topics and authors");
  const sections = await listManagedSections(staff);
  return (
    <>
      <DeskHead
        title="Sections"
        lead="In this order they stand in the navigation and on the front page. An article stands in one of them."
      >
        <NamedDialog
          action={createSectionAction}
          title="New section"
          button="New section"
          look="primary"
          address="/"
          fields={[{ name: "description", label: "Description", hint: "Stands under the section’s name." }]}
        />
      </DeskHead>
      {sections.length === 0 ? (
        <Nothing title="No sections yet">
          Every article stands in a section, so nothing can be published before there is one. Make the first:
          World, say, or Local news.
        </Nothing>
      ) : (
        <SectionRows
          sections={sections.map((section) => ({
            ...section,
            list: listAddress("/admin/articles", { section: section.id }),
          }))}
          change={changeSectionAction}
          order={orderSectionsAction}
          remove={deleteSectionAction}
        />
      )}
    </>
  );
}
