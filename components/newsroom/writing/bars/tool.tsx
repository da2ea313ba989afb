"use client";

import { Toolbar } from "radix-ui";
import { useEffect, useState } from "react";
import { isApple, keyNames } from "../keys.ts";
import { Icon, type IconName } from "./icon.tsx";

interface ToolProps {
  name: string;
  keys?: string;
  icon: IconName;
  /** Whether the text at the caret has it; left out for what is done once. */
  on?: boolean;
  /** Whether what it opens is open; left out for what opens nothing. */
  opens?: boolean;
  disabled?: boolean;
  /** Whether it stands at the bar's far end. */
  last?: boolean;
  act: () => unknown;
}

/** One tool. The mouse takes no focus out of the text. */
export function Tool({ name, keys, icon, on, opens, disabled = false, last = false, act }: ToolProps) {
  const [hint, setHint] = useState("");
  useEffect(() => {
    if (keys) setHint(` (${keyNames(keys, isApple()).join(isApple() ? "" : "+")})`);
  }, [keys]);
  return (
    <Toolbar.Button
      className={last ? "tool tool-last" : "tool"}
      aria-label={name}
      title={name + hint}
      aria-pressed={on}
      aria-haspopup={opens === undefined ? undefined : "dialog"}
      aria-expanded={opens}
      // Not `disabled`: the arrows could not get past it, and focus would be lost when it becomes so.
      aria-disabled={disabled || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !disabled && act()}
    >
      <Icon name={icon} />
    </Toolbar.Button>
  );
}
