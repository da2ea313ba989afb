import { type Editor, getMarkRange } from "@tiptap/core";
import { linkAddress } from "#domain/articles/body.ts";
import { cleanAddress } from "./pasting/web-address.ts";

interface LinkHere {
  href: string;
  from: number;
  to: number;
}

/** The link at the caret, on whichever side of it, or where the selection begins. */
export function linkHere({ state: { doc, schema, selection } }: Editor): LinkHere | undefined {
  const type = schema.marks.link;
  const range = type && getMarkRange(doc.resolve(selection.from), type);
  if (!range) return undefined;
  const mark = doc.nodeAt(range.from)?.marks.find((one) => one.type === type);
  return mark && { href: mark.attrs.href, from: range.from, to: range.to };
}

/** Links what is chosen, or leads the link at the caret elsewhere; where there is neither, the words come with the link. */
export function setLink(editor: Editor, href: string, words: string): void {
  const { selection } = editor.state;
  const here = linkHere(editor);
  if (selection.empty && !here) {
    editor
      .chain()
      .insertContent({ type: "text", text: words, marks: [{ type: "link", attrs: { href } }] })
      .unsetMark("link")
      .run();
    return;
  }
  const range = selection.empty && here ? here : selection;
  editor.chain().setTextSelection(range).setLink({ href }).setTextSelection(range.to).run();
}

export function removeLink(editor: Editor): void {
  const here = linkHere(editor);
  if (!here) return;
  const { selection } = editor.state;
  const range = selection.empty
    ? here
    : { from: Math.min(here.from, selection.from), to: Math.max(here.to, selection.to) };
  editor.chain().setTextSelection(range).unsetMark("link").setTextSelection(selection).run();
}

/**
 * An address as somebody types it: one without a scheme is one of the web, or of mail.
 * @returns `undefined` for what is no address
 */
export function readAddress(typed: string): string | undefined {
  const text = typed.trim();
  const candidates = [text];
  if (/^[^\s@/]+@[^\s@/]+\.[a-z]{2,}$/i.test(text)) candidates.push(`mailto:${text}`);
  else if (/^[^\s/@:]+\.[a-z]{2,}(:\d+)?([/?#]\S*)?$/i.test(text)) candidates.push(`https://${text}`);
  const whole = candidates.find((one) => linkAddress.safeParse(one).success);
  return whole && cleanAddress(whole);
}
