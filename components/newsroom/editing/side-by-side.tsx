"use client";

import type { ReactNode } from "react";
import type { DraftContent } from "#domain/articles/draft-content.ts";
import { Dialog } from "../dialog.tsx";
import { DraftSide } from "./draft-side.tsx";
import { useEditing } from "./editing-context.ts";
import { differingFields } from "./same-content.ts";

interface Side {
  title: string;
  who: string;
  content: DraftContent;
}

interface SideBySideProps {
  title: string;
  lead: ReactNode;
  sides: [Side, Side];
  onClose: () => void;
  /** The buttons: what may be chosen. */
  children: ReactNode;
}

/** Two versions of a draft beside each other, to choose from. */
export function SideBySide({ title, lead, sides, onClose, children }: SideBySideProps) {
  const { choices, facts, paper } = useEditing();
  const [one, other] = sides;
  const fields = differingFields(one.content, other.content);
  const topicName = (id: number) => facts.topics.find((topic) => topic.id === id)?.name ?? `topic ${id}`;
  const known = { fields, choices, topicName, media: facts.media, paper };
  return (
    <Dialog open onOpenChange={onClose} title={title} lead={lead} wide>
      {fields.length === 0 && <p className="mt-4">They say the same.</p>}
      <div className="side-by-side">
        <DraftSide {...one} {...known} />
        <DraftSide {...other} {...known} />
      </div>
      <div className="dialog-actions">{children}</div>
    </Dialog>
  );
}
