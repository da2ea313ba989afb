import { MissingPage } from "../_parts/missing-page.tsx";

export const dynamic = "force-dynamic";
export const metadata = { title: "Not found", robots: { index: false } };

/** Whatever no other page answers. */
export default function AnyOtherPage() {
  return <MissingPage />;
}
