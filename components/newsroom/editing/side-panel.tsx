"use client";

import { Dialog, Tabs } from "radix-ui";
import { useEditing } from "./editing-context.ts";
import { ChecklistPanel } from "./panels/checklist-panel.tsx";
import { DetailsPanel } from "./panels/details-panel.tsx";
import { HistoryPanel } from "./panels/history-panel.tsx";
import { RelatedPanel } from "./panels/related-panel.tsx";
import { SearchPanel } from "./panels/search-panel.tsx";
import { type Panel, type PanelTab, panelTabs, useIsWide } from "./use-panel.ts";

const pages: Record<PanelTab, React.ComponentType> = {
  Details: DetailsPanel,
  Search: SearchPanel,
  Related: RelatedPanel,
  Checklist: ChecklistPanel,
  History: HistoryPanel,
};

/** Everything about an article but its words. Beside the text it folds; on a phone it is a sheet over it. */
export function SidePanel({ panel }: { panel: Panel }) {
  const isWide = useIsWide();
  if (isWide)
    return panel.open ? (
      <aside className="editor-panel" aria-label="About this article" data-region="panel">
        <PanelPages panel={panel} />
      </aside>
    ) : null;
  return (
    <Dialog.Root open={panel.open} onOpenChange={panel.setOpen}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="sheet" aria-describedby={undefined}>
          <div className="sheet-head">
            <Dialog.Title>About this article</Dialog.Title>
            <Dialog.Close className="button button-bare">Done</Dialog.Close>
          </div>
          <PanelPages panel={panel} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function PanelPages({ panel: { tab, setTab } }: { panel: Panel }) {
  const { facts } = useEditing();
  const waiting = facts.asides.length;
  return (
    <Tabs.Root value={tab} onValueChange={(next) => setTab(next as PanelTab)} className="panel-pages">
      <Tabs.List className="panel-tabs" aria-label="About this article">
        {panelTabs.map((each) => (
          <Tabs.Trigger key={each} value={each}>
            {each}
            {each === "History" && waiting > 0 && (
              <span className="panel-count" title={`${waiting} waiting`}>
                {waiting}
              </span>
            )}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {panelTabs.map((each) => {
        const Page = pages[each];
        return (
          <Tabs.Content key={each} value={each} className="panel-page">
            <Page />
          </Tabs.Content>
        );
      })}
    </Tabs.Root>
  );
}
