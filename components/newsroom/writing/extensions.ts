import type { AnyExtension, Editor } from "@tiptap/core";
import { Dropcursor, Gapcursor, UndoRedo } from "@tiptap/extensions";
import { EndOfBody } from "./end-of-body.ts";
import { keysFor } from "./keys.ts";
import { Pasting } from "./pasting/pasting.ts";
import { tiptapBlocks } from "./schema/blocks.ts";
import { marks } from "./schema/marks.ts";
import { ownBlocks } from "./schema/own-blocks.ts";
import { slashFor } from "./slash.ts";
import type { Surroundings } from "./surroundings.ts";
import { smartTyping } from "./typing/smart-typing.ts";
import { Uploads } from "./uploads.ts";
import { Whereabouts } from "./whereabouts.ts";

/** The nodes and marks of a body, as the editor has them. */
export const schemaExtensions = (surroundings: Surroundings): AnyExtension[] => [
  ...tiptapBlocks,
  ...ownBlocks(surroundings),
  ...marks,
];

interface Reached {
  toToolbar: () => void;
  toDetails: (editor: Editor) => void;
}

/** Everything that a writing surface is made of. */
export const extensionsFor = (surroundings: Surroundings, reached: Reached): AnyExtension[] => [
  ...schemaExtensions(surroundings),
  UndoRedo.configure({ depth: 500 }),
  Dropcursor.configure({ class: "drop-place", width: 2, color: false }),
  Gapcursor,
  Whereabouts,
  EndOfBody,
  smartTyping(() => surroundings.language),
  slashFor(surroundings),
  Pasting.configure({ surroundings }),
  Uploads.configure({ surroundings }),
  keysFor(surroundings, reached),
];
