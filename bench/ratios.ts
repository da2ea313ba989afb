/* What is printed: ratios, and what they are ratios of. Absolute numbers are there only to be divided. */

/** What so large a share of the values is no higher than. */
export const quantile = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;

export const median = (values: number[]): number => quantile(values, 0.5);

const round = (value: number) => (value < 10 ? value.toFixed(2) : Math.round(value).toString());

/** Prints a ratio. @param how what of: the rest of the sentence */
export const row = (what: string, ratio: number, how: string): void =>
  console.log(`${what.padEnd(58)}${round(ratio).padStart(8)}   ${how}`);
