/** The newsletters that readers of the sample edition can sign up for. */
export const sampleNewsletters: { slug: string; name: string; description: string; cadence: string }[] = [
  {
    slug: "the-morning-judean",
    name: "The Morning Judean",
    description: "The news of the night and what is due today, in about five minutes of reading.",
    cadence: "Monday to Friday, 6 am",
  },
  {
    slug: "the-week-in-science",
    name: "The Week in Science",
    description: "What was measured, found or corrected, with one thing to look for in the sky.",
    cadence: "Wednesdays",
  },
  {
    slug: "culture-on-friday",
    name: "Culture on Friday",
    description: "Books, music and exhibitions for the days ahead, and one long story to keep.",
    cadence: "Fridays",
  },
];
