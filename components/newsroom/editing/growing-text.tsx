"use client";

import {
  type KeyboardEvent,
  type Ref,
  type TextareaHTMLAttributes,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from "react";

interface GrowingTextProps
  extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "value" | "onChange" | "rows"> {
  ref?: Ref<HTMLTextAreaElement>;
  label: string;
  value: string;
  onText: (text: string) => void;
  /** Enter leads on: these fields hold one paragraph. */
  onEnter: () => void;
}

/** A field as high as what is in it, set in the reader's type. Line breaks that are pasted become spaces. */
export function GrowingText({ ref, label, value, onText, onEnter, ...rest }: GrowingTextProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  // It is drawn as soon as it is here.
  useImperativeHandle(ref, () => field.current as HTMLTextAreaElement);
  // biome-ignore lint/correctness/useExhaustiveDependencies: its height follows from what is in it.
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    const grow = () => {
      area.style.blockSize = "auto";
      area.style.blockSize = `${area.scrollHeight}px`;
    };
    grow();
    const watch = new ResizeObserver(grow);
    if (area.parentElement) watch.observe(area.parentElement);
    return () => watch.disconnect();
  }, [value]);
  const lead = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <textarea
      {...rest}
      ref={field}
      rows={1}
      aria-label={label}
      value={value}
      onChange={(event) => onText(event.target.value.replace(/\s*\n\s*/g, " "))}
      onKeyDown={lead}
    />
  );
}
