import { PlainPage } from "./plain-page.tsx";

/** 410: a preview's link was good once. */
export function EndedPreview() {
  return (
    <PlainPage
      label="410"
      title="This preview has ended"
      standing="Its link was good for some days, or the newsroom has revoked it. Ask whoever sent it to you for another."
    />
  );
}
