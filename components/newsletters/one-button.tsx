import { Button } from "../ui/button.tsx";

interface OneButtonProps {
  label: string;
  /** What the POST says beside being one: RFC 8058 wants a word. */
  says?: { name: string; value: string };
}

/**
 * A button that posts to the address the page stands at. A plain form and no server action: links in mails outlive the
 * build that would know the action's id.
 */
export function OneButton({ label, says }: OneButtonProps) {
  return (
    <form method="post" className="my-8">
      {says && <input type="hidden" name={says.name} value={says.value} />}
      <Button>{label}</Button>
    </form>
  );
}
