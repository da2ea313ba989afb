"use client";

import { useState } from "react";
import type { BulkMove } from "#domain/desk/bulk-form.ts";
import type { DeskRow } from "#domain/desk/rows.ts";
import { Button } from "../../ui/button.tsx";
import { BulkDialog } from "./bulk-dialog.tsx";
import { bulkWords } from "./bulk-words.ts";

interface BulkBarProps {
  selected: DeskRow[];
  moves: BulkMove[];
  colleagues: { id: number; name: string }[];
  onClear: () => void;
}

/** What can be done with all that is selected. It stays in sight while one scrolls. */
export function BulkBar({ selected, moves, colleagues, onClear }: BulkBarProps) {
  const [move, setMove] = useState<BulkMove>();
  return (
    <>
      {selected.length > 0 && (
        <section className="save-bar" aria-label="Selected articles">
          <p role="status">{selected.length} selected</p>
          {moves.map((each) => (
            <Button key={each} type="button" look="quiet" onClick={() => setMove(each)}>
              {bulkWords[each]}
            </Button>
          ))}
          <Button type="button" look="bare" onClick={onClear}>
            Clear
          </Button>
        </section>
      )}
      {move && (
        <BulkDialog
          move={move}
          selected={selected}
          colleagues={colleagues}
          onClose={(isDone) => {
            setMove(undefined);
            if (isDone) onClear();
          }}
        />
      )}
    </>
  );
}
