/**
 * What became of a form that was sent, for the page that is drawn again: readers' forms work without scripts, so the
 * server tells it. See `app/_glue/form-action.ts`.
 */
export interface FormState {
  /** Which of a page's forms this is about. */
  form: string;
  /** What was typed and ticked, to be shown again; never a secret. A field that was sent several times holds them all. */
  values: Record<string, string[]>;
  /** What is wrong, by the name of the field; under `form` what belongs to none. */
  errors: Record<string, string>;
  /** It worked, and there is no other page to go to. */
  done: boolean;
  /** What to say when it worked; the newsroom's forms do. */
  message?: string;
  /** What is shown this once and never again: recovery codes. */
  shown?: string[];
  /** Nothing was done since nobody is signed in any more; what was typed is kept. */
  signedOut?: boolean;
}
