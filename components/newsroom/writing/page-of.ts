import type { Editor } from "@tiptap/core";

/** The page's main part: what opens over the text belongs into it, for whoever goes from landmark to landmark. */
export const pageOf = ({ view }: Editor): HTMLElement => view.dom.closest("main") ?? document.body;
