import type { PlainLink } from "./plain-link.ts";
import { PlainPage } from "./plain-page.tsx";
import { WaysOn } from "./ways-on.tsx";

/** 404: nothing is here, and perhaps never was. */
export function NotFound({ ways }: { ways: PlainLink[] }) {
  return (
    <PlainPage
      label="404"
      title="There is nothing at this address"
      standing="It may have been mistyped, or the link that led here is wrong."
    >
      <WaysOn ways={ways} />
    </PlainPage>
  );
}
