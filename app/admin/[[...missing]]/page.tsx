import { notFound } from "next/navigation";

export const dynamic = "force-dynamic";

/** Every address of the newsroom that no page of it stands at. */
export default function NothingHere(): never {
  notFound();
}
