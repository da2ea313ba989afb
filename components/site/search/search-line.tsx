import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";

/** A way to look for what a page does not have. @param action where the paper is searched */
export function SearchLine({ action }: { action: string }) {
  return (
    <search>
      <form className="search-line" action={action}>
        <Field
          label="Search the paper"
          id="search-words"
          name="q"
          type="search"
          placeholder="Search the paper"
          dir="auto"
          required
        />
        <Button look="quiet">Search</Button>
      </form>
    </search>
  );
}
