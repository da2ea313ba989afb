"use client";

import { useRouter } from "next/navigation";
import { useActionState, useEffect } from "react";
import type { PreviewLink } from "#domain/articles/previewing.ts";
import { Button } from "../../ui/button.tsx";
import { inWords, type PaperTime } from "../../ui/date-time.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import type { FormAction } from "../action-form.tsx";
import { ConfirmForm } from "../confirm-form.tsx";
import { CopyField } from "./copy-field.tsx";

interface PreviewLinksProps {
  articleId: number;
  links: PreviewLink[];
  days: readonly number[];
  make: FormAction;
  revoke: FormAction;
  now: Date;
  paper: PaperTime;
}

/** The links with which somebody outside sees the draft: who made them, how long they are good, and how to end them. */
export function PreviewLinks({ articleId, links, days, make, revoke, now, paper }: PreviewLinksProps) {
  return (
    <section aria-labelledby="preview-links">
      <h2 className="section-title" id="preview-links">
        Preview links
      </h2>
      <MakeLink articleId={articleId} days={days} action={make} />
      {links.length > 0 && (
        <ul className="preview-links">
          {links.map((link) => (
            <li key={link.id}>
              <span>
                {link.createdByName}, {inWords(link.createdAt, "short", paper)}
              </span>
              <span className="quiet">{standing(link, now, paper)}</span>
              {isGood(link, now) && (
                <ConfirmForm
                  action={revoke}
                  label="Revoke"
                  question={`Revoke the link that ${link.createdByName} made on ${inWords(link.createdAt, "short", paper)}?`}
                  consequence="Whoever has it sees that the preview has ended."
                  values={{ articleId, linkId: link.id }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const isGood = ({ revokedAt, expiresAt }: PreviewLink, now: Date) => !revokedAt && expiresAt > now;

function standing(link: PreviewLink, now: Date, paper: PaperTime): string {
  if (link.revokedAt) return `revoked ${inWords(link.revokedAt, "short", paper)}`;
  const until = inWords(link.expiresAt, "short", paper);
  return isGood(link, now) ? `good until ${until}` : `ended ${until}`;
}

function MakeLink({
  articleId,
  days,
  action,
}: Pick<PreviewLinksProps, "articleId" | "days"> & { action: FormAction }) {
  const [state, send, pending] = useActionState(action, undefined);
  const router = useRouter();
  useEffect(() => {
    if (state?.done) router.refresh();
  }, [state, router]);
  return (
    <form action={send} className="make-link" aria-label="Make a preview link" aria-busy={pending}>
      {state?.errors.form && <Notice tone="wrong">{state.errors.form}</Notice>}
      <input type="hidden" name="articleId" value={articleId} />
      <Select
        label="Good for"
        name="days"
        defaultValue={7}
        error={state?.errors.days}
        choices={days.map((each) => ({ value: each, label: each === 1 ? "1 day" : `${each} days` }))}
      />
      <Button look="quiet" disabled={pending}>
        Make a preview link
      </Button>
      {state?.done && state.message && (
        <CopyField
          label="Preview link"
          value={state.message}
          hint="Copy it now: it is not shown again. It shows the draft as it is when it is opened."
        />
      )}
    </form>
  );
}
