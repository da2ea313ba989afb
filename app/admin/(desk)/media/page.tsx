import type { Metadata } from "next";
import { requireStaff } from "#app/_glue/session.ts";
import { Library } from "#components/newsroom/media/library.tsx";
import { searchMedia } from "#domain/media/for-editors.ts";

export const metadata: Metadata = { title: "Media" };

/** The library of pictures and clips. */
export default async function MediaPage() {
  const staff = await requireStaff("/admin/media", "add media");
  return <Library first={await searchMedia(staff, { query: "", kind: undefined, before: undefined })} />;
}
