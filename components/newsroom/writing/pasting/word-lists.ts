/*
 * Word puts lists on the clipboard as paragraphs: `class=MsoListParagraph` with `mso-list:l0 level2 lfo1` in the style, and
 * the bullet or the number as text, in a span that says `mso-list:Ignore`.
 */

interface Item {
  level: number;
  ordered: boolean;
  start: number;
  content: Node[];
}

/** What a paragraph of Word's says of the list it is in; `undefined` for one that is in none. */
export function readListStyle(style: string): { level: number } | undefined {
  const found = /mso-list:\s*(?!none|ignore)\S+\s+level(\d+)/i.exec(style);
  return found ? { level: Number(found[1]) } : undefined;
}

/** Whether a list's mark is a number or a letter that counts, and which it is. */
export function readMark(mark: string): { ordered: boolean; start: number } {
  const text = mark.replace(/[\s\u00a0]+/g, "");
  const number = /^\(?(\d+)[.)]/.exec(text);
  if (number) return { ordered: true, start: Number(number[1]) };
  const counts = /^\(?([a-z]|[ivxlc]+)[.)]$/i.test(text);
  return { ordered: counts, start: 1 };
}

/** Makes lists of the paragraphs that Word means as such. */
export function listsFromWord(body: HTMLElement): void {
  const marked = [...body.querySelectorAll<HTMLElement>("p, h1, h2, h3, h4, h5, h6")].filter((paragraph) =>
    readListStyle(paragraph.getAttribute("style") ?? ""),
  );
  const done = new Set<Element>();
  for (const first of marked) {
    if (done.has(first)) continue;
    const run = [first];
    while (true) {
      const next = run.at(-1)?.nextElementSibling;
      if (!(next instanceof HTMLElement) || !marked.includes(next)) break;
      run.push(next);
    }
    for (const paragraph of run) done.add(paragraph);
    first.before(build(run.map(readItem), body.ownerDocument));
    for (const paragraph of run) paragraph.remove();
  }
}

function readItem(paragraph: HTMLElement): Item {
  const ignored = [...paragraph.querySelectorAll<HTMLElement>("span")].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute("style") ?? ""),
  );
  const mark = readMark(ignored?.textContent ?? "");
  ignored?.remove();
  const level = readListStyle(paragraph.getAttribute("style") ?? "")?.level ?? 1;
  return { level, ...mark, content: [...paragraph.childNodes] };
}

function build(items: Item[], page: Document): DocumentFragment {
  const fragment = page.createDocumentFragment();
  const open: { list: HTMLElement; level: number; ordered: boolean }[] = [];
  for (const item of items) {
    while ((open.at(-1)?.level ?? 0) > item.level) open.pop();
    const last = open.at(-1);
    if (last?.level === item.level && last.ordered !== item.ordered) open.pop();
    if (open.at(-1)?.level !== item.level) {
      const list = page.createElement(item.ordered ? "ol" : "ul");
      if (item.ordered && item.start !== 1) list.setAttribute("start", String(item.start));
      (open.at(-1)?.list.lastElementChild ?? fragment).append(list);
      open.push({ list, level: item.level, ordered: item.ordered });
    }
    const made = page.createElement("li");
    const paragraph = page.createElement("p");
    paragraph.append(...item.content);
    made.append(paragraph);
    open.at(-1)?.list.append(made);
  }
  return fragment;
}
