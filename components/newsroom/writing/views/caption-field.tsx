import { type KeyboardEvent, useEffect, useRef } from "react";

interface CaptionFieldProps {
  label: string;
  value: string;
  readOnly: boolean;
  onChange: (value: string) => void;
  /** Back to the block. */
  onLeave: () => void;
  onUndo: (back: boolean) => void;
}

/** A line under a block that is drawn by React, written as `line-view.ts` has it for the others. */
export function CaptionField({ label, value, readOnly, onChange, onLeave, onUndo }: CaptionFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  // Not controlled: the document answers after the key, and the caret would have jumped to the end by then.
  useEffect(() => {
    if (field.current && field.current.value !== value) field.current.value = value;
  }, [value]);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)) {
      onUndo(event.key.toLowerCase() === "z" && !event.shiftKey);
    } else if (event.key === "Escape" || (event.key === "Enter" && !event.nativeEvent.isComposing)) onLeave();
    else return;
    event.preventDefault();
  };
  return (
    <textarea
      ref={field}
      className="line-field gallery-line"
      rows={1}
      dir="auto"
      aria-label={label}
      placeholder={label}
      defaultValue={value}
      readOnly={readOnly}
      onKeyDown={onKeyDown}
      onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/g, " "))}
    />
  );
}
