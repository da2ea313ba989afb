"use client";

import { Popover } from "radix-ui";
import type { ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { DateTime } from "../../ui/date-time.tsx";
import { ArticleState } from "../article-state.tsx";
import { useEditing, useKept } from "./editing-context.ts";
import { buttonsOf, type ShownMove } from "./moves/shown-moves.ts";
import { type Panel, useIsWide } from "./use-panel.ts";

interface EditorBarProps {
  panel: Panel;
  onKeep: () => Promise<void>;
  onMove: (move: ShownMove) => void;
  onPreview: () => void;
  onHelp: () => void;
  /** The status. */
  children: ReactNode;
}

/** Where the article stands, whether it is saved, and what can be done. On a phone what is rarer opens from “More”. */
export function EditorBar({ panel, onKeep, onMove, onPreview, onHelp, children }: EditorBarProps) {
  const { facts, keeper, addresses } = useEditing();
  const isTouched = useKept(keeper, (each) => each.isTouched());
  const isWide = useIsWide();
  const { quiet, primary } = buttonsOf(facts, facts.hasChanges || (isTouched && facts.state === "published"));
  const rare = (
    <>
      <Button type="button" look="bare" onClick={onPreview}>
        Preview
      </Button>
      {quiet.map((shown) => (
        <Button key={shown.move} type="button" look="quiet" onClick={() => onMove(shown)}>
          {shown.label}
        </Button>
      ))}
    </>
  );
  return (
    <header className="editor-bar" data-region="bar" ref={tellHeight}>
      <div className="editor-bar-place">
        <h1 className="sr-only">{facts.id === undefined ? "New article" : "Article"}</h1>
        <a className="link-quiet" href={addresses.articles}>
          Articles
        </a>
        <ArticleState state={facts.state} hasChanges={facts.hasChanges && facts.state === "published"} />
        <Standing />
      </div>
      {children}
      <div className="editor-bar-buttons">
        {isWide && rare}
        <Button
          type="button"
          look="quiet"
          onClick={() => void onKeep()}
          title="Keep this version as a revision (Ctrl+S)"
        >
          Save
        </Button>
        {primary && (
          <Button type="button" onClick={() => onMove(primary)} title="Ctrl+Enter">
            {primary.label}
          </Button>
        )}
        {!isWide && <More>{rare}</More>}
        <Button
          type="button"
          look="bare"
          aria-expanded={panel.open}
          aria-label="Panel"
          title={panel.open ? "Fold the panel (Ctrl+\\)" : "Unfold the panel (Ctrl+\\)"}
          onClick={() => panel.setOpen(!panel.open)}
        >
          <svg
            viewBox="0 0 16 16"
            width="16"
            height="16"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            aria-hidden="true"
          >
            <path d="M1.5 2.5h13v11h-13zM10 2.5v11" />
          </svg>
        </Button>
        <span className="editor-bar-help">
          <Button type="button" look="bare" aria-label="Help" title="Keys" onClick={onHelp}>
            ?
          </Button>
        </span>
      </div>
    </header>
  );
}

/** Says how high the bar is by now to what sticks beneath it. */
function tellHeight(bar: HTMLElement | null) {
  const watch = new ResizeObserver(() =>
    bar?.parentElement?.style.setProperty("--bar", `${bar.offsetHeight}px`),
  );
  if (bar) watch.observe(bar);
  return () => watch.disconnect();
}

/** When it goes live by itself, or where readers find it. */
function Standing() {
  const { facts, paper } = useEditing();
  if (facts.scheduledFor)
    return (
      <span className="quiet">
        {facts.state === "published" ? "changes " : ""}
        <DateTime at={new Date(facts.scheduledFor)} shape="short" paper={paper} />
        {facts.scheduledByName && `, ${facts.scheduledByName}`}
      </span>
    );
  if (facts.address)
    return (
      <a className="link-quiet" href={facts.address} target="_blank" rel="noreferrer">
        Live page
      </a>
    );
  return null;
}

function More({ children }: { children: ReactNode }) {
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button type="button" look="quiet">
          More
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="menu more"
          aria-label="More"
          align="end"
          sideOffset={6}
          collisionPadding={8}
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
