/** The sections of the sample edition, in the order of the navigation. */
export const sampleSections: { slug: string; name: string; description: string }[] = [
  { slug: "world", name: "World", description: "Diplomacy, borders and what happens between states." },
  { slug: "politics", name: "Politics", description: "Councils, assemblies, elections and public money." },
  { slug: "business", name: "Business", description: "Trade, transport, prices and work." },
  { slug: "science", name: "Science", description: "The sky, the sea, animals and how things are measured." },
  { slug: "culture", name: "Culture", description: "Books, music, crafts and the people who keep them." },
  { slug: "sport", name: "Sport", description: "Races, matches and records." },
];

/** The topics of the sample edition: what runs across its sections. */
export const sampleTopics: { slug: string; name: string; description: string }[] = [
  {
    slug: "middle-east",
    name: "Middle East",
    description: "News from the Middle East, and on its languages, crafts and music.",
  },
  {
    slug: "diplomacy",
    name: "Diplomacy",
    description: "Talks, treaties and agreements between states and across borders.",
  },
  { slug: "gaza", name: "Gaza", description: "The war in Gaza and the efforts to end it." },
  { slug: "elections", name: "Elections", description: "Rolls, votes and the offices that run them." },
  { slug: "water", name: "Water", description: "Rivers, floods, pipes and drinking water." },
  { slug: "energy", name: "Energy", description: "Power, fuel and the networks that carry them." },
  { slug: "transport", name: "Transport", description: "Roads, railways, trams and who may use them when." },
  { slug: "trade", name: "Trade", description: "Goods, prices and the ways they travel." },
  { slug: "farming", name: "Farming", description: "Fields, orchards, harvests and those who work them." },
  { slug: "astronomy", name: "Astronomy", description: "The Moon, the planets, comets and their motions." },
  { slug: "oceans", name: "Oceans", description: "Seas, tides, reefs and coasts." },
  { slug: "wildlife", name: "Wildlife", description: "Animals, and the places they live in." },
  { slug: "books", name: "Books", description: "Libraries, printing, manuscripts and readers." },
  { slug: "music", name: "Music", description: "Players, singers and makers of instruments." },
  {
    slug: "athletics",
    name: "Athletics",
    description: "Contests on the road, in the water and at the board.",
  },
  {
    slug: "local-government",
    name: "Local government",
    description: "Town halls, boards and the services they run.",
  },
];
