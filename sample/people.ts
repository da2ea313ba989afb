/** Who writes the sample edition. All are invented, and so are their addresses: nothing ends in `.example`. */
const people: { slug: string; name: string; role: string; biography: string; portrait?: string }[] = [
  {
    slug: "miriam-halevi-stone",
    portrait: "miriam-halevi-stone",
    name: "Miriam Halevi-Stone",
    role: "Diplomatic editor",
    biography:
      "Miriam Halevi-Stone writes on diplomacy and, on her days off, on books. She edited a regional weekly for nine years before she joined The Judean.\n\nShe reads every letter, and answers those that ask something.",
  },
  {
    slug: "daniel-okonjo",
    portrait: "daniel-okonjo",
    name: "Daniel Okonjo",
    role: "World correspondent",
    biography:
      "Daniel Okonjo reports on borders, rivers and the roads between them. He trained as a surveyor and still carries a folding rule.\n\nHe is on the road from Monday to Thursday, and writes on Fridays.",
  },
  {
    slug: "yael-brandt",
    name: "Yael Brandt",
    role: "Political correspondent",
    biography:
      "Yael Brandt follows assemblies, councils and the offices that audit them. She has read every Corvane budget since 2011.",
  },
  {
    slug: "tomas-ferreira-lund",
    name: "Tomás Ferreira Lund",
    role: "Business reporter",
    biography:
      "Tomás Ferreira Lund covers trade, freight and factories. He rides a bicycle to most of his appointments and to some of the races he reports on.",
  },
  {
    slug: "noor-haddad-weiss",
    name: "Noor Haddad Weiss",
    role: "Business and culture reporter",
    biography:
      "Noor Haddad Weiss writes about markets in the morning and about music in the evening. She learned to read accounts in her family’s grocery.",
  },
  {
    slug: "eitan-marsh",
    name: "Eitan Marsh",
    role: "Science and sport reporter",
    biography:
      "Eitan Marsh reports on animals, seas and stopwatches. He studied marine biology and has finished one marathon, slowly.",
  },
  {
    slug: "clara-voss",
    portrait: "clara-voss",
    name: "Clara Voss",
    role: "Science editor",
    biography:
      "Clara Voss edits the science pages. She taught physics for six years and keeps a small telescope on the roof of her house.",
  },
  {
    slug: "amos-redfern",
    name: "Amos Redfern",
    role: "Regional reporter",
    biography:
      "Amos Redfern reports from the towns between the mountains and the sea. He has worked for local papers since he was 19.",
  },
];

/** `portrait` is the name of a picture in `media/`. */
export const sampleAuthors = people.map((person) => ({
  ...{ links: [], email: `${person.slug}@judean.example` },
  ...person,
}));
