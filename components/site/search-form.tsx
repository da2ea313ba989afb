import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";

/** A way to look for what a page does not have. @param action where the paper is searched */
export function SearchForm({ action }: { action: string }) {
  return (
    <search>
      <form className="search-form" action={action}>
        <Field name="q" id="search-words" type="search" label="Search the paper" required />
        <Button look="quiet">Search</Button>
      </form>
    </search>
  );
}
