import type { Random } from "./random.ts";

/* Words nobody has to read, spread as those of a language are: a few stand everywhere, most hardly anywhere. */

const commonest =
  "the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through back years where much your way well down should because each just those people how too little state good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three".split(
    " ",
  );
const beginnings = "b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl st t tr v w z".split(" ");
const vowels = "a e i o u ai ea ou".split(" ");
const endings = ["", "", "n", "r", "s", "t", "l", "m", "nd", "st", "rk", "ll"];

const vocabulary = 20_000;

/** The words of the language, the commonest first. */
export function makeWords(random: Random): string[] {
  const words = new Set(commonest);
  const pick = (from: string[]) => from[random.below(from.length)] ?? "";
  while (words.size < vocabulary) {
    const syllables = random.between(1, 3);
    let word = "";
    for (let n = 0; n < syllables; n++) word += pick(beginnings) + pick(vowels);
    words.add(word + pick(endings));
  }
  return [...words];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** So many of the commonest words stand in no headline. */
const tooCommon = commonest.length;

export interface Writer {
  headline(): string;
  sentence(): string;
  paragraph(): string;
}

export function makeWriter(random: Random): Writer {
  const words = makeWords(random);
  const word = () => words[random.zipf(words.length)] ?? "";
  const telling = () => words[tooCommon + random.zipf(words.length - tooCommon)] ?? "";
  const several = (least: number, most: number, one: () => string) =>
    Array.from({ length: random.between(least, most) }, one).join(" ");
  const sentence = () => `${capital(several(8, 18, word))}.`;
  return {
    headline: () => capital(several(4, 8, () => (random.share() < 0.25 ? word() : telling()))),
    sentence,
    paragraph: () => several(2, 4, sentence),
  };
}
