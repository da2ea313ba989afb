import { createHash } from "node:crypto";

/* A page in the paper's look that needs nothing but itself: what is sent when the real ones can't be drawn. */

/** What the paper is, as far as it is known when nothing else can be asked. */
export interface PaperInBrief {
  /** Empty while it is not known. */
  name: string;
  /** BCP 47. */
  language: string;
  direction: "ltr" | "rtl";
  sections: { name: string; address: string }[];
  /** The line of news over every page; see `domain/publication/breaking-line.ts`. */
  breaking: { text: string; address: string; until: Date } | undefined;
}

interface PlainPage {
  status: number;
  title: string;
  text: string;
  /** What whoever asks the newsroom about it should name. */
  requestId: string | undefined;
}

/** The reader's palette and measures, in short; see `app/(site)/styles`. Faces are the system's: a font is one more request. */
const style = `
:root{color-scheme:light dark;--paper:#fffdf8;--ink:#16140f;--line:#ddd5c5;--muted:#6a6355;--field:#857c6b;--accent:#a3401f}
@media(prefers-color-scheme:dark){:root{--paper:#131210;--ink:#ece6da;--line:#36322b;--muted:#a89f8d;--field:#7d7566;--accent:#e2805c}}
*{box-sizing:border-box;margin:0}
body{background:var(--paper);color:var(--ink);font:1.125rem/1.5 Newsreader,"Frank Ruhl Libre",Georgia,"Times New Roman",serif;overflow-wrap:break-word;padding-inline:clamp(1rem,4vw,2rem)}
header,main{max-inline-size:44rem;margin-inline:auto}
header{margin-block-start:1rem;padding-block:1.125rem 1rem;border-block:1px solid var(--line);text-align:center;font-size:clamp(2.25rem,1.6rem + 3vw,3.25rem);line-height:1;letter-spacing:-.022em;font-weight:500}
header a{text-decoration:none}
aside{margin-inline:calc(-1*clamp(1rem,4vw,2rem));padding:.625rem clamp(1rem,4vw,2rem);background:var(--accent);color:var(--paper);text-align:center;font:600 1.0625rem/1.35 system-ui,sans-serif;text-wrap:pretty}
aside strong{margin-inline-end:.5rem;font-size:.8125rem;font-weight:700;letter-spacing:.08em;text-transform:uppercase}
aside a:hover{color:inherit;text-decoration-thickness:2px}
aside :focus-visible{outline-color:var(--paper)}
main{padding-block:2.5rem 4rem}
a{color:inherit}
a:hover{color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:3px}
.label{font:700 .75rem/1.5 system-ui,sans-serif;letter-spacing:.08em;color:var(--accent)}
h1{margin-block:.5rem .75rem;font-size:clamp(2rem,1.6rem + 2vw,2.75rem);line-height:1.1;font-weight:500;letter-spacing:-.011em;text-wrap:balance}
.standing{color:var(--muted);text-wrap:pretty}
form{display:flex;flex-wrap:wrap;align-items:end;gap:.75rem;margin-block:2rem;font:400 1rem/1.45 system-ui,sans-serif}
label{display:block;inline-size:100%;font-weight:600}
input{flex:1 12rem;min-inline-size:0}
input,button{min-block-size:3rem;padding:.5rem .75rem;border:1px solid var(--field);border-radius:0;background:none;color:inherit;font:inherit}
button{padding-inline:1.75rem;font-weight:600;cursor:pointer}
button:hover{border-color:var(--accent);color:var(--accent)}
ul{padding:0;list-style:none;border-block-start:1px solid var(--line)}
li{border-block-end:1px solid var(--line)}
li a{display:block;padding-block:.625rem;font-size:1.25rem;text-decoration:none}
.quiet{margin-block-start:1.5rem;font:400 .8125rem/1.5 system-ui,sans-serif;color:var(--muted)}
`;

/** Lets this style through, and no other. */
export const plainPagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

const link = (address: string, name: string) => `<a href="${escaped(address)}">${escaped(name)}</a>`;

/** The line of news as the pages have it that Next draws; see `components/site/breaking-news.tsx`. */
const breakingNews = ({ text, address }: { text: string; address: string }) =>
  `<aside aria-label="Breaking news"><strong lang="en">Breaking</strong> ${
    address
      ? `<a href="${escaped(address)}" dir="auto">${escaped(text)}</a>`
      : `<span dir="auto">${escaped(text)}</span>`
  }</aside>`;

/** The whole document. */
export function plainPage(paper: PaperInBrief, { status, title, text, requestId }: PlainPage): string {
  const ways = [
    { name: "Front page", address: "/" },
    ...paper.sections,
    { name: "Archive", address: "/archive" },
  ];
  const name = escaped(paper.name);
  return `<!doctype html>
<html lang="${escaped(paper.language)}" dir="${paper.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escaped(title)}${name && ` – ${name}`}</title>
<style>${style}</style>
</head>
<body>
${name && `<header><a href="/">${name}</a></header>`}
${paper.breaking ? breakingNews(paper.breaking) : ""}
<main lang="en">
<p class="label">${status}</p>
<h1>${escaped(title)}</h1>
<p class="standing">${escaped(text)}</p>
<form action="/search" role="search">
<label for="q">Search the paper</label>
<input id="q" name="q" type="search" required>
<button>Search</button>
</form>
<nav aria-label="Ways on">
<ul>
${ways.map((way) => `<li>${link(way.address, way.name)}</li>`).join("\n")}
</ul>
</nav>
${requestId ? `<p class="quiet">If it happens again, tell the newsroom this number: ${escaped(requestId)}</p>` : ""}
</main>
</body>
</html>
`;
}
