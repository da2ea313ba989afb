"use client";

import { useEffect, useState } from "react";
import { toast } from "sonner";
import { Button } from "../../ui/button.tsx";
import { DateTime } from "../../ui/date-time.tsx";
import { Select } from "../../ui/select.tsx";
import { ActionForm } from "../action-form.tsx";
import { Dialog } from "../dialog.tsx";
import { useEditing } from "./editing-context.ts";
import { callAction, safely } from "./safe-action.ts";

const widths = { Phone: 390, Desk: 1280 } as const;
type Width = keyof typeof widths;

/** The article as readers would see it now, at two widths, and links to it for somebody outside. */
export function PreviewDialog({ onClose }: { onClose: () => void }) {
  const { facts, keeper, refresh } = useEditing();
  const [width, setWidth] = useState<Width>("Phone");
  const [shown, setShown] = useState<{ src: string | undefined }>();
  // What was typed last is to be seen too, and an address is good for an hour alone.
  useEffect(() => {
    void keeper
      .flush()
      .then(refresh)
      .then((known) => setShown({ src: known?.preview }));
  }, [keeper, refresh]);
  const without = keeper.articleId() === undefined ? "Write something first." : "The server does not answer.";
  return (
    <Dialog open onOpenChange={onClose} title="Preview" lead="As readers would see what is saved." wide>
      <fieldset className="preview-bar" aria-label="Width">
        {(Object.keys(widths) as Width[]).map((each) => (
          <Button
            key={each}
            type="button"
            look="quiet"
            aria-pressed={width === each}
            onClick={() => setWidth(each)}
          >
            {each}
          </Button>
        ))}
      </fieldset>
      {shown?.src ? (
        <div className="preview-stage" data-width={width}>
          <iframe src={shown.src} title={`The article on a ${width.toLowerCase()}`} width={widths[width]} />
        </div>
      ) : (
        <p className="mt-4">{shown ? without : "Saving what was typed last…"}</p>
      )}
      {facts.id !== undefined && <OutsideLinks articleId={facts.id} />}
    </Dialog>
  );
}

function OutsideLinks({ articleId }: { articleId: number }) {
  const { facts, actions, refresh, paper } = useEditing();
  const [made, setMade] = useState<string>();
  const make = safely(async (previous, data) => {
    const state = await actions.makePreviewLink(previous, data);
    // The action's message is the link: it is shown once, and only a hash of it is kept.
    if (state.done && state.message) setMade(state.message);
    const { message: _link, ...rest } = state;
    return rest;
  });
  const revoke = async (linkId: number) => {
    const { done, errors } = await callAction(actions.revokePreviewLink, { articleId, linkId });
    if (!done) toast.error(Object.values(errors)[0] ?? "This could not be done.");
    await refresh();
  };
  return (
    <section className="mt-5">
      <h3 className="panel-title">For somebody outside</h3>
      <ActionForm
        action={make}
        label="A link for somebody outside"
        className="outside"
        onDone={() => void refresh()}
      >
        {({ pending, error }) => (
          <>
            <input type="hidden" name="articleId" value={articleId} />
            <Select
              label="Good for"
              name="days"
              defaultValue={7}
              error={error("days")}
              choices={[1, 3, 7, 30].map((days) => ({
                value: days,
                label: days === 1 ? "1 day" : `${days} days`,
              }))}
            />
            <Button look="quiet" disabled={pending}>
              Make a link
            </Button>
          </>
        )}
      </ActionForm>
      {made && (
        <p className="outside mt-3">
          <input
            className="control"
            readOnly
            aria-label="The link"
            value={made}
            onFocus={(event) => event.target.select()}
          />
          <Button
            type="button"
            look="quiet"
            onClick={() => navigator.clipboard?.writeText(made).then(() => toast.success("Copied"))}
          >
            Copy
          </Button>
        </p>
      )}
      {facts.previewLinks.length > 0 && (
        <ul className="chosen mt-3">
          {facts.previewLinks.map(({ id, createdByName, expiresAt }) => (
            <li key={id}>
              <span>
                Made by {createdByName}, good until{" "}
                <DateTime at={new Date(expiresAt)} shape="short" paper={paper} />
              </span>
              <button type="button" className="link" onClick={() => void revoke(id)}>
                Revoke
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
