import { heading, inLanguage, paragraph, quote } from "#domain/articles/composing.ts";
import type { SampleArticle } from "#sample/sample-article.ts";

export const oudMakersWorkshop: SampleArticle = {
  slug: "oud-makers-workshop",
  section: "culture",
  topics: ["music", "middle-east"],
  authors: ["noor-haddad-weiss"],
  place: "Lindmouth",
  headline: "Oud maker hands workshop to two pupils after 51 years",
  standfirst:
    "Yusuf Naddaf has built 612 instruments in Lindmouth. The waiting list goes to his successors, together with the wood.",
  searchDescription:
    "Yusuf Naddaf hands his oud workshop in Lindmouth to two pupils after 51 years and 612 instruments. How an oud is made, and where the wood comes from.",
  socialText: "19 ribs, 11 strings, four months: in the workshop of an oud maker who is stopping at 74.",
  lead: "oud",
  publishedAt: "2024-06-07T15:30:00Z",
  body: () => [
    paragraph(
      "Yusuf Naddaf, who has made ouds in the old town of Lindmouth since 1973, gave the keys of his workshop to two of his pupils on Friday 7 June. He is 74. Salma Idrin, 38, and Pieter Lowen, 33, are to carry on in Rope Street under his name.",
    ),
    paragraph(
      "By his order book Naddaf has built 612 instruments, 12 a year. The last, number 612, is not for sale. It has a soundboard of two different pieces of spruce, because the first one split on the final day. “I wanted to leave one with a mistake,” he said. “So that they can see it goes on sounding.”",
    ),
    heading(2, "The wood"),
    paragraph(
      "The oud is a lute with a short neck and a round back. It has no frets, so that the player can reach any pitch between two notes. Its Arabic name, ",
      inLanguage("ar", "rtl", "العود"),
      ", means “the wood”.",
    ),
    paragraph(
      "In Rope Street the back is made of 19 ribs of walnut or apricot, each 2.5 millimetres thick and bent over a hot iron. Eleven strings run across the soundboard, five pairs and a single one. From the first cut to the first note four months pass. Most of that time the glue and the wood are left alone.",
    ),
    quote(
      "Salma Idrin, oud maker",
      "In my first year I swept and listened. He would knock on a board and ask me what I’d heard. In the second year he began to disagree.",
    ),
    heading(2, "Walnut from old doors"),
    paragraph(
      "Some of the walnut is older than the workshop. Naddaf bought doors from houses that were being pulled down and stored them for decades. About 90 are left, Lowen reckons, enough for 15 years. After that they will have to buy from sawmills, where wood is dried in weeks.",
    ),
    paragraph(
      "Whether that can be heard is disputed. Ada Brenning, who plays in the city’s chamber ensemble and owns numbers 188 and 540, is sure that it can. Acoustics researcher Hugo Sand, who measured 24 ouds at the University of Lindmouth in 2022, found larger differences between two instruments made of the same door than between old wood and new. “We measured what comes out of the instrument,” he said, “and not what comes out of the player.”",
    ),
    heading(2, "A list of 37 names"),
    paragraph(
      "The waiting list has 37 names and comes to about three years’ work. An instrument costs between 4,800 and 7,500 crowns. The price will not change for those on the list, Idrin said. New is a course on Saturdays in which eight people at a time build a simple instrument of their own. It is booked until February.",
    ),
    paragraph(
      "The city had offered to make the workshop a museum and to pay the rent. Naddaf declined. He wants to go on coming in the mornings, he said, to knock on boards.",
    ),
  ],
};
