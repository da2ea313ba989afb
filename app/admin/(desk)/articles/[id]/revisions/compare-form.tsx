import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import type { ArticleHead } from "#domain/articles/timeline.ts";
import { historyAddress } from "./addresses.ts";

interface CompareFormProps {
  article: ArticleHead;
  from?: string;
  to?: string;
}

/** Any two versions, by their numbers; a field that is empty is the draft. */
export function CompareForm({ article, from, to }: CompareFormProps) {
  const { headNumber, liveNumber, draft } = article;
  const first = from ?? String(liveNumber ?? Math.max(1, headNumber - 1));
  const second = to ?? (draft ? "" : String(headNumber));
  const number = {
    type: "number",
    min: 1,
    max: headNumber,
    inputMode: "numeric",
    placeholder: "Draft",
  } as const;
  return (
    <form className="compare-form" action={`${historyAddress(article.id)}/compare`} aria-label="Compare">
      <Field label="From revision" name="from" defaultValue={first} {...number} />
      <Field label="To revision" name="to" defaultValue={second} {...number} />
      <Button look="quiet">Compare</Button>
    </form>
  );
}
