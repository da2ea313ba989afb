import { requireStaff } from "#app/_glue/session.ts";
import { DeskHead } from "#components/newsroom/desk-head.tsx";
import { Nothing } from "#components/newsroom/nothing.tsx";

/** The desk. */
export default async function DeskPage() {
  await requireStaff("/admin");
  return (
    <>
      <DeskHead title="Desk" />
      <Nothing title="Nothing waits for you" />
    </>
  );
}
