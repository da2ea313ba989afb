import { bulletList, heading, paragraph, quote } from "#domain/articles/composing.ts";
import type { SampleArticle } from "#sample/sample-article.ts";

export const coralNurserySurvey: SampleArticle = {
  slug: "coral-nursery-survey",
  section: "science",
  topics: ["oceans", "wildlife"],
  authors: ["eitan-marsh"],
  place: "Little Orne",
  headline: "Seven in ten corals planted off Little Orne are alive after three years",
  standfirst:
    "Divers counted 2,400 colonies from an underwater nursery. The species that grows fastest survived the warm summer of 2023 least often.",
  searchDescription:
    "Of 2,400 corals planted off Little Orne in 2021, 1,704 were alive in May 2024, a survey finds. The fastest-growing species fared worst.",
  lead: "coral",
  publishedAt: "2024-06-04T13:00:00Z",
  body: () => [
    paragraph(
      "Of 2,400 corals that were planted on a damaged reef off Little Orne in 2021, 1,704 are still alive. That is the result of a count by divers in May, which the Merrin Marine Station presented on Tuesday 4 June.",
    ),
    paragraph(
      "The corals come from a nursery. There, pieces the length of a finger hang from lines in the water, where sand and snails cannot reach them. After 14 months they are cemented to the rock. The reef had been broken by a stranded freighter in 2016.",
    ),
    heading(2, "Three species, three results"),
    paragraph(
      "After three years 71 per cent of all colonies survive. Among the three species planted the share differs:",
    ),
    bulletList(
      "staghorn coral: 780 of 1,200, or 65 per cent,",
      "finger coral: 624 of 800, or 78 per cent,",
      "lobed coral: 300 of 400, or 75 per cent.",
    ),
    paragraph(
      "Staghorn had been chosen for half of the area because it grows quickest, by up to 12 centimetres a year. It was also the first to turn pale in August 2023. The water was then warmer than 30 degrees Celsius on 19 days, with a maximum of 31.2 degrees. Two thirds of all losses among staghorn date from the ten weeks that followed, the station’s photographs show.",
    ),
    quote(
      "Anneke Torrance, biologist at the Merrin Marine Station",
      "We planted the sprinters first, because a funder likes to see a reef within three years. I would reverse the order today.",
    ),
    heading(2, "What the fish say"),
    paragraph(
      "In the planted area the divers counted 46 species of fish, compared with 29 in 2021. On a healthy reef two kilometres to the south there were 58, and on damaged ground that was left alone, 31. The number of young fish did not differ clearly between planted and unplanted ground.",
    ),
    paragraph(
      "Ruben Achterberg of the University of Lindmouth, who reviewed the figures, said that survival after three years was at the upper end of what similar projects reported. He cautioned against speaking of a restored reef. “It’s 2,400 corals on an area of six tennis courts. The freighter damaged forty.”",
    ),
    paragraph(
      "The nursery costs 210,000 crowns a year. Half is paid by the insurer of the freighter, under a settlement that ends in 2026. The islands’ council has not yet said whether it will take over the cost.",
    ),
    paragraph(
      "For the next round, 900 colonies in October, the station is using pieces from the 31 staghorn colonies that did not turn pale. Whether their offspring withstand warm water better is not known. The divers will count again in May 2025.",
    ),
  ],
};
