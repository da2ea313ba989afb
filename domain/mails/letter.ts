import type { MailContent } from "#db/schema/mails.ts";
import type { Publication } from "#domain/publication/publication.ts";

/** A short mail that asks for one thing. */
export interface Letter {
  subject: string;
  heading: string;
  paragraphs: string[];
  button: { label: string; address: string };
  /** Why it came, how long it is good for. */
  smallPrint: string[];
  /** Other ways, under the small print. */
  links: { label: string; address: string }[];
}

/**
 * Draws a letter twice, in HTML and as text. The words are written with straight apostrophes: the text then stays ASCII
 * where names are, and goes out unencoded, addresses whole; the HTML curls them.
 */
export function drawLetter(
  letter: Letter,
  publication: Pick<Publication, "name" | "language" | "accent">,
): Omit<MailContent, "headers"> {
  return {
    subject: letter.subject,
    html: asHtml(letter, publication),
    text: asText(letter, publication.name),
  };
}

function asText(letter: Letter, name: string): string {
  const { heading, paragraphs, button, smallPrint, links } = letter;
  const parts = [
    name,
    heading,
    ...paragraphs,
    `${button.label}:\n${button.address}`,
    "----",
    ...smallPrint,
    ...links.map((link) => `${link.label}:\n${link.address}`),
  ];
  return `${parts.join("\n\n")}\n`;
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "’" };
const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => escapes[letter] ?? letter);

const serif = "font-family:Newsreader,Georgia,'Times New Roman',serif";
const sans = "font-family:system-ui,-apple-system,'Segoe UI',Helvetica,Arial,sans-serif";

/**
 * Styles stand on the elements, since many mail programs drop a style sheet; those that keep it get the dark colours.
 * The button is ink on paper, whatever the accent: it has to be readable.
 */
function asHtml(
  letter: Letter,
  { name, language, accent }: Pick<Publication, "name" | "language" | "accent">,
): string {
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${escaped(text)}</p>`;
  const small = (text: string) =>
    `<p class="muted" style="margin:0 0 8px;color:#6a6355">${escaped(text)}</p>`;
  const linkLine = ({ label, address }: { label: string; address: string }) =>
    `<p class="muted" style="margin:0 0 8px;color:#6a6355"><a class="muted" style="color:#6a6355" href="${escaped(address)}">${escaped(label)}</a></p>`;

  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(letter.subject)}</title>
<style>
:root { color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
  .sheet { background: #131210 !important; color: #ece6da !important; }
  .ink { color: #ece6da !important; }
  .muted { color: #a79f90 !important; }
  .over { border-top-color: #3a362e !important; }
  .under { border-bottom-color: #3a362e !important; }
  .button { background: #ece6da !important; color: #131210 !important; }
}
</style>
</head>
<body class="sheet" style="margin:0;background:#fffdf8;color:#16140f">
<div class="sheet" role="main" style="max-width:560px;margin:0 auto;padding:32px 24px;background:#fffdf8;color:#16140f;${serif};font-size:18px;line-height:28px">
<p class="under ink" style="margin:0 0 32px;padding:12px 0;border-top:3px solid ${escaped(accent)};border-bottom:1px solid #ddd5c5;text-align:center;font-size:26px;line-height:32px;font-weight:bold">${escaped(name)}</p>
<h1 style="margin:0 0 16px;font-size:28px;line-height:32px">${escaped(letter.heading)}</h1>
${letter.paragraphs.map(paragraph).join("\n")}
<p style="margin:32px 0"><a class="button" href="${escaped(letter.button.address)}" style="display:inline-block;padding:12px 24px;background:#16140f;color:#fffdf8;text-decoration:none;${sans};font-size:16px;line-height:24px;font-weight:600">${escaped(letter.button.label)}</a></p>
<p style="margin:0 0 32px;${sans};font-size:14px;line-height:20px;overflow-wrap:anywhere">If the button does nothing, open this address:<br><a class="ink" style="color:#16140f" href="${escaped(letter.button.address)}">${escaped(letter.button.address)}</a></p>
<div class="over" style="padding-top:16px;border-top:1px solid #ddd5c5;${sans};font-size:14px;line-height:20px">
${[...letter.smallPrint.map(small), ...letter.links.map(linkLine)].join("\n")}
</div>
</div>
</body>
</html>
`;
}
