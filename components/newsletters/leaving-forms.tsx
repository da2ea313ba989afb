import type { FormState } from "#domain/form-state.ts";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { Notice } from "../ui/notice.tsx";

interface LeavingFormProps {
  action: (form: FormData) => Promise<void>;
  token: string;
  state: FormState | undefined;
}

/** Leaving every newsletter. It can be taken back by ticking them again, so it asks nothing. */
export function LeaveForm({ action, token, state }: LeavingFormProps) {
  return (
    <form action={action} className="sign-up" aria-label="Leave everything">
      {state?.done && <Notice tone="done">You have left. No newsletter is sent to you any more.</Notice>}
      {state?.errors.form && <Notice tone="wrong">{state.errors.form}</Notice>}
      <input type="hidden" name="token" value={token} />
      <Button look="quiet">Leave everything</Button>
    </form>
  );
}

/** Erasing oneself. It unfolds, says what goes, and wants a box ticked: there is no way back. */
export function EraseForm({ action, token, state, email }: LeavingFormProps & { email: string }) {
  return (
    <details className="mt-6" open={Boolean(state)}>
      <summary className="cursor-pointer py-1 font-semibold">Erase me</summary>
      <form action={action} className="sign-up mt-4" aria-label="Erase me" noValidate>
        {state?.errors.form && <Notice tone="wrong">{state.errors.form}</Notice>}
        <p>
          This erases {email}, what you receive, all receipts above, and the record of every mail to you.
          Nothing of it can be brought back.
        </p>
        <input type="hidden" name="token" value={token} />
        <Checkbox
          name="sure"
          value="yes"
          label="Yes, erase all of this"
          required
          error={state?.errors.sure}
          autoFocus={Boolean(state?.errors.sure)}
        />
        <Button look="danger">Erase me for good</Button>
      </form>
    </details>
  );
}
