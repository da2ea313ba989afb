"use client";

import { useEditing, useKept } from "./editing-context.ts";
import type { SaveState } from "./keeper.ts";

interface SaveStatusProps {
  /** Whether the journal of this browser keeps what is typed. */
  journalKeeps: boolean;
  onCompare: () => void;
  onSignIn: () => void;
}

/** What becomes of what is typed: that it is saved, or what went wrong and what to do. */
export function SaveStatus({ journalKeeps, onCompare, onSignIn }: SaveStatusProps) {
  const { keeper, facts } = useEditing();
  const state = useKept(keeper, (each) => each.state());
  const isUntouched = facts.id === undefined && state.kind === "saved";
  const isWrong = state.kind !== "saved" && state.kind !== "saving";
  return (
    <div className="save-status" data-wrong={isWrong ? "" : undefined}>
      <p role="status">{isUntouched ? "" : inWords(state, journalKeeps)}</p>
      {state.kind === "conflict" && (
        <button type="button" className="link" onClick={onCompare}>
          Compare and choose
        </button>
      )}
      {state.kind === "signed out" && (
        <button type="button" className="link" onClick={onSignIn}>
          Sign in
        </button>
      )}
    </div>
  );
}

function inWords(state: SaveState, journalKeeps: boolean): string {
  const kept = journalKeeps ? "kept on this device" : "leave this page open, as this browser keeps no copy";
  switch (state.kind) {
    case "saved":
      return "Saved";
    case "saving":
      return "Saving…";
    case "unreachable":
      return state.offline
        ? `Not connected: ${kept}, will be saved as soon as there is a connection`
        : `The server does not answer: ${kept}, will be saved as soon as it does`;
    case "signed out":
      return `Your session has ended: ${kept}, will be saved when you sign in`;
    case "refused":
      return `Not saved, ${kept}: ${state.message}`;
    case "conflict":
      return `${state.theirs.savedByName} saved another version. What you write is kept beside it`;
    default:
      return state satisfies never;
  }
}
