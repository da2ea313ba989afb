import type { Coding } from "./pressroom/finish-page.ts";

const known = new Map<string, Coding>();

/**
 * The coding to send, by what the reader accepts. https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3
 * @param header as it came; few are ever seen, so what they mean is remembered
 */
export function chooseCoding(header: string | undefined): Coding {
  if (!header) return "identity";
  const remembered = known.get(header);
  if (remembered) return remembered;
  const chosen = read(header);
  if (known.size < 500) known.set(header, chosen);
  return chosen;
}

function read(header: string): Coding {
  const weights = new Map(
    header.split(",").map((part) => {
      const [coding = "", ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const weight = parameters.find((parameter) => /^q\s*=/.test(parameter));
      return [coding, weight ? Number(weight.slice(weight.indexOf("=") + 1)) : 1] as const;
    }),
  );
  const accepted = (coding: string) => (weights.get(coding) ?? weights.get("*") ?? 0) > 0;
  return accepted("br") ? "br" : accepted("gzip") ? "gzip" : "identity";
}
