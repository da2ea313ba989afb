/** Numbers that look random and are the same each time: two papers that were generated alike can be compared. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  share(): number;
  /** A whole number from 0 up to, but not including, `end`. */
  below(end: number): number;
  /**
   * A whole number from 0 up to, but not including, `end`, the lower the likelier: as words are spread in any language.
   * https://en.wikipedia.org/wiki/Zipf%27s_law
   */
  zipf(end: number): number;
  between(least: number, most: number): number;
}

/** https://github.com/bryc/code/blob/master/jshash/PRNGs.md#mulberry32 */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    share,
    below: (end) => Math.floor(share() * end),
    zipf: (end) => Math.floor(Math.exp(share() * Math.log(end + 1))) - 1,
    between: (least, most) => least + Math.floor(share() * (most - least + 1)),
  };
}
