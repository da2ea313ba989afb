import { heading, link, numberedList, paragraph } from "#domain/articles/composing.ts";
import type { SampleArticle } from "#sample/sample-article.ts";

export const fogNetsInTheDesert: SampleArticle = {
  slug: "fog-nets-in-the-desert",
  section: "science",
  topics: ["water", "farming"],
  authors: ["clara-voss"],
  place: "Sarha",
  headline: "Fog nets supply desert village with 1.46 million litres in a year",
  standfirst:
    "Forty nets above Sarha caught water on 146 days. Researchers warn that the yield falls by two thirds if the mesh is not washed.",
  searchDescription:
    "Forty fog nets above the desert village of Sarha caught 1.46 million litres of water in a year. How they work, what they cost, and what wears them out.",
  socialText:
    "What forty nets caught on a ridge above the desert in a year, what they cost, and what wears them out.",
  lead: "fog-nets",
  publishedAt: "2024-06-07T12:00:00Z",
  body: () => [
    paragraph(
      "Forty nets that catch fog on a ridge above the desert village of Sarha have collected about 1.46 million litres of water in their first year. The University of Lindmouth published the figures on Friday 7 June. The village, on Arvela’s dry southern coast, has 310 inhabitants and no spring.",
    ),
    paragraph(
      "Each net measures 48 square metres. On 146 days there was fog enough to fill the gutters, with an average of 5.2 litres per square metre. That made close to 10,000 litres on a day of fog. Spread over the whole year and all inhabitants, it is 12.9 litres a day for each.",
    ),
    heading(2, "From fog to tap"),
    numberedList(
      "Wind drives the fog uphill against the nets, which stand across it at a height of 780 metres.",
      "Droplets of some hundredths of a millimetre catch on the threads and run together.",
      "The drops slide down the mesh into a gutter, then through a filter of sand.",
      "A pipe of 2.4 kilometres carries the water down to a cistern that holds 120,000 litres; no pump is needed.",
      "At the tap it is treated with chlorine and tested once a week.",
    ),
    heading(2, "Less than half the price of the tanker"),
    paragraph(
      "Before, a tanker brought the water twice a week, for 14 crowns per cubic metre. The fog water costs six crowns if the nets last ten years, the university reckons. The plant cost 68,000 crowns, not counting the villagers’ labour.",
    ),
    paragraph(
      "The tanker has not disappeared. From December to February there is hardly any fog, and the cistern was empty for 41 days. In those months the village bought 380 cubic metres.",
    ),
    paragraph(
      "“In July we gave water to the fig trees for the first time,” said Halima Derran, who keeps the village’s water book. “In January I counted buckets again. It is better to say both.”",
    ),
    heading(2, "Dust in the mesh"),
    paragraph(
      "The researchers washed half of the nets each month and left the others as they were. After a year the unwashed nets yielded 2.7 litres per square metre on a day of fog, the washed ones 7.7. Dust and salt fill the openings, and the wind then passes around the net instead of through it.",
    ),
    paragraph(
      "Washing takes two people four days. The village assembly has decided to do it in turn, one household after the other. Three nets tore in a storm in March and have been mended with fishing line.",
    ),
    paragraph(
      "Hydrologist Konrad Fell of the Coast water board, which takes no part in the project, sees it as a solution for single villages. “For a town of 10,000 you’d have to cover the whole ridge,” he said. The board itself is to become part of ",
      link("/politics/water-boards-to-merge", "a larger one"),
      " and plans no pipe to Sarha before 2032.",
    ),
  ],
};
