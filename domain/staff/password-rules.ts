import { longestPassword } from "#platform/password.ts";

/*
 * What a password has to be: long, and not what anybody would try first. No digits or signs are asked for, which only
 * make people write them down. NIST SP 800-63B, 3.1.1.2.
 */

export const shortestPassword = 12;

/** Words that passwords are made of by those who have been asked for a longer one. */
const obvious =
  /password|passwort|passw0rd|letmein|welcome|qwerty|azerty|qwertz|admin|newsroom|newspaper|secret|changeme|iloveyou|0?123456789|abcdef\w*|asdfgh\w*/g;

interface Owner {
  name: string;
  email: string;
}

/** What is wrong with a password, for whoever chose it; undefined when nothing is. */
export function unfitPassword(password: string, owner: Owner): string | undefined {
  const length = [...password].length;
  if (length < shortestPassword) return `Choose at least ${shortestPassword} characters.`;
  if (length > longestPassword) return `Choose at most ${longestPassword} characters.`;
  const rest = wordsOf(owner)
    .reduce((text, word) => text.replaceAll(word, ""), lowered(password))
    .replace(obvious, "");
  // What is left, without what anybody knows, has to be something by itself.
  if (new Set(rest).size < 5)
    return "This is among the first that somebody would try. Choose words that have nothing to do with you.";
  return undefined;
}

const lowered = (text: string) => text.normalize("NFKC").toLowerCase();

/** What strangers know of somebody: the parts of the name and of the address. The longest first. */
const wordsOf = ({ name, email }: Owner) =>
  [lowered(email), ...lowered(name).split(/[^\p{L}\p{N}]+/u), ...lowered(email).split(/[^\p{L}\p{N}]+/u)]
    .filter((word) => word.length >= 3)
    .sort((one, other) => other.length - one.length);
