import type { Thing } from "schema-dts";

/** Things as programs read them: schema.org's, in a block of data that the page carries beside its text. */
export function JsonLd({ things }: { things: Exclude<Thing, string>[] }) {
  const json = JSON.stringify({ "@context": "https://schema.org", "@graph": things });
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a script's text is not escaped by React; "<" is, here.
      dangerouslySetInnerHTML={{ __html: json.replaceAll("<", "\\u003c") }}
    />
  );
}
