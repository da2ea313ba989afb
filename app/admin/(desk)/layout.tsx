import type { ReactNode } from "react";
import { Toaster } from "sonner";
import { deskLinks } from "#app/_glue/desk-links.ts";
import { findStaff } from "#app/_glue/session.ts";
import { Rail } from "#components/newsroom/rail.tsx";
import { findPublication } from "#domain/publication/publication.ts";
import { signOutAction } from "../sign-in/actions.ts";

/** The desk. Each page asks by itself who is there, since a layout knows no address. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const staff = await findStaff();
  if (!staff) return children;
  const { name } = await findPublication();
  return (
    <div className="desk">
      <a className="sr-only focus:not-sr-only" href="#page">
        Skip to the page
      </a>
      <Rail
        publication={name}
        links={deskLinks(staff)}
        person={{ name: staff.name, address: "/admin/account" }}
        signOut={signOutAction}
      />
      <main className="desk-page" id="page">
        {children}
      </main>
      <Toaster position="bottom-right" theme="system" closeButton />
    </div>
  );
}
