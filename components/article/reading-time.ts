/** Words an adult reads silently in a minute: about 230 to 240. https://doi.org/10.1016/j.jml.2019.104047 */
const wordsPerMinute = 230;

/** How many minutes a text takes to read: whole ones, one at least. */
export const readingMinutes = (words: number) => Math.max(1, Math.round(words / wordsPerMinute));
