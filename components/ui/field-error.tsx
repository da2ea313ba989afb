/** What is wrong with a field, beside it. The field names it by `aria-describedby`. Nothing when nothing is wrong. */
export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p className="field-error" id={id}>
      {error}
    </p>
  );
}
