"use client";

import { useMemo, useState } from "react";
import type { Media } from "#domain/articles/article.ts";
import type { Body } from "#domain/articles/body.ts";
import { compareVersions } from "#domain/articles/comparing.ts";
import { aroundChanges } from "../../comparing/shown-rows.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Dialog } from "../dialog.tsx";
import { ComparisonView } from "../history/comparison.tsx";

interface PublishPageProps {
  before: { title: string; body: Body; media: Media[]; version: number };
  after: { title: string; body: Body };
  /** The version in force, as far as this page knows. */
  seen: number;
  address: string;
  language: string;
  direction: "ltr" | "rtl";
  onPublished: (version: number) => void;
  onClose: () => void;
}

const unreachable =
  "The newsroom can’t be reached just now. What you wrote is kept in this browser: try again.";

const versionOf = ({ title, body }: { title: string; body: Body }) => ({
  fields: [{ label: "Title", text: title }],
  body,
});

/** Shows what a page's next version changes, and publishes it. */
export function PublishPage(props: PublishPageProps) {
  const { before, after, seen, address, language, direction, onPublished, onClose } = props;
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const comparison = useMemo(() => compareVersions(versionOf(before), versionOf(after)), [before, after]);
  const media = useMemo(() => new Map(before.media.map((each) => [each.id, each])), [before.media]);

  const publish = async () => {
    setPending(true);
    setProblem(undefined);
    try {
      const answer = await fetch(address, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ ...after, seen }),
      });
      const said: { version?: number; message?: string } = await answer.json();
      if (said.version !== undefined) onPublished(said.version);
      else setProblem(said.message ?? unreachable);
    } catch {
      setProblem(unreachable);
    }
    setPending(false);
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Publish version ${seen + 1}`}
      lead={seen > 0 ? `What it changes against version ${seen}, which stays on record.` : "It is the first."}
      wide
    >
      <div className="mt-4">
        {problem && <Notice tone="wrong">{problem}</Notice>}
        <ComparisonView
          fields={comparison.fields}
          rows={aroundChanges(comparison.rows)}
          media={media}
          language={language}
          direction={direction}
        />
      </div>
      <div className="dialog-actions">
        <Button type="button" look="quiet" onClick={onClose}>
          Go on writing
        </Button>
        <Button type="button" disabled={pending} onClick={publish}>
          {pending ? "Publishing…" : `Publish version ${seen + 1}`}
        </Button>
      </div>
    </Dialog>
  );
}
