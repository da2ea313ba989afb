import type { PlainLink } from "./plain-link.ts";
import { PlainPage } from "./plain-page.tsx";
import { WaysOn } from "./ways-on.tsx";

/** 410: an article stood here, and was withdrawn. */
export function Gone({ ways }: { ways: PlainLink[] }) {
  return (
    <PlainPage
      label="410"
      title="This article has been withdrawn"
      standing="It was published here, and the newsroom has taken it back."
    >
      <WaysOn ways={ways} />
    </PlainPage>
  );
}
