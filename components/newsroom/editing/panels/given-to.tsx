"use client";

import { useState } from "react";
import { toast } from "sonner";
import { Select } from "../../../ui/select.tsx";
import { useEditing } from "../editing-context.ts";
import { callAction } from "../safe-action.ts";

/** The colleague who writes on. They may then open and write the article as its maker may. */
export function GivenTo() {
  const { facts, choices, actions, keeper, refresh, moved } = useEditing();
  const [wrong, setWrong] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const give = async (staffId: string) => {
    setBusy(true);
    setWrong(undefined);
    await keeper.flush();
    const articleId = keeper.articleId();
    const version = (await refresh())?.version;
    if (articleId === undefined || version === undefined)
      setWrong("Write something first, then give it away.");
    else {
      const { done, errors, message } = await callAction(actions.give, { articleId, version, staffId });
      if (!done) setWrong(Object.values(errors)[0]);
      else if (message) toast.success(message);
      await moved();
    }
    setBusy(false);
  };
  const known = facts.givenTo && !choices.colleagues.some(({ id }) => id === facts.givenTo?.id);
  return (
    <Select
      label="Given to"
      name="givenTo"
      hint={facts.madeBy ? `Made by ${facts.madeBy}.` : undefined}
      error={wrong}
      disabled={isBusy}
      value={facts.givenTo?.id ?? ""}
      onChange={(event) => void give(event.target.value)}
      choices={[
        { value: "", label: "Nobody" },
        ...(known && facts.givenTo ? [{ value: facts.givenTo.id, label: facts.givenTo.name }] : []),
        ...choices.colleagues.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
