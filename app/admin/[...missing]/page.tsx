import { notFound } from "next/navigation";
import { requireStaff } from "#app/_glue/session.ts";

/** Every address of the newsroom that no page of it stands at. */
export default async function NothingHere({ params }: { params: Promise<{ missing: string[] }> }) {
  const { missing } = await params;
  await requireStaff(`/admin/${missing.join("/")}`);
  notFound();
}
