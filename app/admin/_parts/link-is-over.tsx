import type { ReactNode } from "react";
import { signInAddress } from "#app/_glue/session.ts";
import { answerWith } from "#app/_glue/status.ts";
import { Alone } from "#components/newsroom/alone.tsx";
import { findPublication } from "#domain/publication/publication.ts";

/** A link from a mail, or from the start, that is not good any more: it says what to do instead. */
export async function LinkIsOver({ children }: { children: ReactNode }) {
  answerWith(410);
  const { name } = await findPublication();
  return (
    <Alone title="This link is not good any more" publication={name} lead={children}>
      <p>
        <a className="link" href={signInAddress}>
          To sign in
        </a>
      </p>
    </Alone>
  );
}
