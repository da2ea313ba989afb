import { Extension } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { Plugin } from "@tiptap/pm/state";
import type { Surroundings } from "../surroundings.ts";
import { cleanHtml } from "./clean-html.ts";
import { cleanAddress } from "./web-address.ts";

/** What comes from elsewhere keeps its structure and loses everything else. */
export const Pasting = Extension.create<{ surroundings: Surroundings }>({
  name: "pasting",
  addProseMirrorPlugins() {
    const { surroundings } = this.options;
    return [
      new Plugin({
        // What is pasted or dropped is undone by itself, not with what was typed before.
        filterTransaction: (tr) => {
          if (tr.docChanged && /^(paste|drop|cut)$/.test(tr.getMeta("uiEvent") ?? "")) closeHistory(tr);
          return true;
        },
        props: {
          transformPastedHTML: (html) => {
            // ProseMirror marks what it has copied itself; the schema takes out what a body may not hold.
            if (/data-pm-slice/.test(html)) return html;
            const { html: clean, images } = cleanHtml(html);
            if (images > 0) surroundings.tell(leftOut(images));
            return clean;
          },
          transformPastedText: (text) => (/^\s*https?:\/\/\S+\s*$/i.test(text) ? cleanAddress(text) : text),
        },
      }),
    ];
  },
});

const leftOut = (images: number) =>
  images === 1
    ? "One picture was left out: pictures of other sites are not shown from there. Save it and drop the file here."
    : `${images} pictures were left out: pictures of other sites are not shown from there. Save them and drop the files here.`;
