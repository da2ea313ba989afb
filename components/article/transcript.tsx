import { inOrder } from "./in-order.ts";

/** What is said and shown in a clip, folded until somebody wants it. Its paragraphs are separated by blank lines. */
export function Transcript({ text, interfaceLanguage }: { text: string; interfaceLanguage: string }) {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "");
  if (paragraphs.length === 0) return null;
  return (
    <details className="transcript">
      <summary lang={interfaceLanguage}>Transcript</summary>
      {inOrder(paragraphs, (paragraph) => (
        <p>{paragraph}</p>
      ))}
    </details>
  );
}
