import { embed, heading, link, paragraph } from "#domain/articles/composing.ts";
import type { SampleArticle } from "#sample/sample-article.ts";

export const choirOfTwoTowns: SampleArticle = {
  slug: "choir-of-two-towns",
  section: "culture",
  topics: ["music", "diplomacy", "transport"],
  authors: ["amos-redfern", "daniel-okonjo"],
  place: "Callow Bridge",
  headline: "Choir from two sides of a border sings together again",
  standfirst:
    "For two years the singers of Callow and Merrit rehearsed apart and met on a screen. The delay on the line made its way into a piece.",
  searchDescription:
    "A choir from two hill towns, one in Arvela and one in Tesk, rehearses together again. On 15 June it sings a piece built on the delay of the video line.",
  lead: "choir",
  publishedAt: "2024-06-08T13:45:00Z",
  related: ["river-states-share-flood-data"],
  body: () => [
    paragraph(
      "The Callow and Merrit Choir rehearsed in one room on Friday 7 June for the first time in two years. Its 64 singers, 37 from Callow in Arvela and 27 from Merrit in Tesk, met in the old customs house in the valley, halfway between their towns. On 15 June they are to give a concert there in the open air.",
    ),
    paragraph(
      "The towns lie on two hills, within sight of each other, with a tributary of the Ilvane between them. The bridge was closed in May 2022, when engineers found that ",
      link("/world/river-states-share-flood-data", "the flood of the year before"),
      " had hollowed out its piers. From then on it was 64 kilometres by road from one town to the other. The new bridge opened on 31 May.",
    ),
    heading(2, "A quarter of a second"),
    paragraph(
      "During the closure each half sang in its own town, linked by video. Sound took about a quarter of a second to cross. “At a slow tempo that is a semiquaver,” said the conductor, Elsbeth Karn. “You can’t sing in unison across a semiquaver. For a month we tried.”",
    ),
    paragraph(
      "Then composer Mihail Orsa, a bass in the Merrit half, wrote a piece in which one side always enters a semiquaver behind the other. Neither half heard it as it was written. Each heard its own voices first. It is called “Over There” and lasts nine minutes. Nobody conducts.",
    ),
    paragraph(
      "On Friday they sang it in the same room, and it fell apart twice. Without the delay, the singers had to make it themselves. “We’d learned to rely on the bad line,” Orsa said.",
    ),
    embed(
      "other",
      "https://example.org/callow-and-merrit-choir/over-there",
      "Callow and Merrit Choir: “Over There”, recorded on two hills, 2023",
    ),
    heading(2, "Two texts for every song"),
    paragraph(
      "Two schoolteachers, one from each town, founded the choir in 1961. It sings songs from both hills. Many exist in two versions whose words differ, and the rule has been that the hosts’ words are sung. In the customs house, where the border runs through the corridor, nobody is host. So a coin is tossed.",
    ),
    paragraph(
      "Seven singers left during the closure, and ten have joined. Among the new ones is Lotte Brandis, 17, from Callow, who until Friday had never met the other half. “I knew everyone’s face, but nobody’s height,” she said.",
    ),
    paragraph(
      "The meadow by the bridge holds 400 people. For the concert the two town councils have laid on buses; private cars must stay on the hills. Merrit pays for the buses and Callow for a roof over the singers, 6,400 and 7,100 crowns. If it rains nonetheless, they will sing in the church of Merrit. The coin has been tossed for that as well.",
    ),
  ],
};
