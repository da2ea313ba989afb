"use client";

import { Nothing } from "../../nothing.tsx";
import { useEditing, useKept } from "../editing-context.ts";
import { FindingList, type FoundFinding } from "../finding-list.tsx";
import { useAnswers } from "../use-answers.ts";

/** What is still missing, as one writes. */
export function ChecklistPanel() {
  const { addresses, keeper, goTo } = useEditing();
  const isBegun = useKept(keeper, (each) => each.articleId() !== undefined);
  const { said, failed } = useAnswers<{ findings: FoundFinding[] }>(addresses.checklist);
  if (!isBegun) return <Nothing title="Nothing to check yet">The list follows what you write.</Nothing>;
  if (failed) return <p className="quiet">The server does not answer; it is asked again as you write on.</p>;
  if (!said) return <p className="quiet">Looking…</p>;
  if (said.findings.length === 0)
    return <Nothing title="Everything is there">Nothing stops this article.</Nothing>;
  return <FindingList findings={said.findings} onGo={goTo} />;
}
