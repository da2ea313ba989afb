"use client";

import { toast } from "sonner";
import { Button } from "../../ui/button.tsx";

/** Recovery codes, this once. */
export function RecoveryCodes({ codes, goOn }: { codes: string[]; goOn: string }) {
  const asText = codes.join("\n");
  async function copy() {
    try {
      await navigator.clipboard.writeText(asText);
      toast.success("Copied.");
    } catch {
      toast.error("This browser does not let it be copied: write the codes down.");
    }
  }
  return (
    <section aria-labelledby="recovery-codes" className="grid gap-4 max-w-lg">
      <div>
        <h2 id="recovery-codes" className="font-semibold">
          Your recovery codes
        </h2>
        <p className="text-quiet">
          They are shown this once. Keep them where you find them without your phone: each lets you in once
          instead of a code.
        </p>
      </div>
      <ol className="grid grid-cols-2 gap-x-8 gap-y-1 border-y border-line py-3 font-mono">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="form-actions">
        <Button type="button" look="quiet" onClick={copy}>
          Copy
        </Button>
        <a
          className="button button-quiet"
          href={`data:text/plain,${encodeURIComponent(asText)}`}
          download="recovery-codes.txt"
        >
          Download
        </a>
        <a className="button button-primary" href={goOn}>
          I have kept them
        </a>
      </div>
    </section>
  );
}
