import { bulletList, factBox, heading, link, paragraph } from "#domain/articles/composing.ts";
import type { SampleArticle } from "#sample/sample-article.ts";

export const waterBoardsToMerge: SampleArticle = {
  slug: "water-boards-to-merge",
  section: "politics",
  topics: ["water", "local-government"],
  authors: ["amos-redfern"],
  place: "Varrow",
  headline: "Three water boards agree to become one from 2025",
  standfirst:
    "One price for water is to apply everywhere by 2030. Towns near the source would pay more than today, towns on the coast less.",
  searchDescription:
    "The water boards of the Upper Ilvane, the Plain and the Coast agree to merge on 1 January 2025. Prices are to be aligned within five years.",
  lead: "water-districts",
  publishedAt: "2024-06-07T10:45:00Z",
  body: () => [
    paragraph(
      "Three water boards in the west of Arvela are to become one on 1 January 2025. Their delegates agreed on a merger at a joint meeting in Varrow, where the three districts touch, on Friday 7 June. The new board will supply 163,000 homes from the reservoirs in the hills to the coast at Lindmouth.",
    ),
    paragraph(
      "The boards of the Upper Ilvane, the Plain and the Coast expect to save 7.5 million crowns a year from 2028, by joint purchasing, a single laboratory and one control room instead of three. The change itself will cost 12 million crowns, according to the plan.",
    ),
    factBox(
      "The three boards in figures",
      paragraph("As of 31 December 2023. Source: the boards’ annual reports."),
      bulletList(
        "Upper Ilvane: 38,000 homes, 1,020 km of pipes, 110 staff, 2.10 crowns per cubic metre",
        "Plain: 54,000 homes, 1,490 km of pipes, 190 staff, 2.65 crowns per cubic metre",
        "Coast: 71,000 homes, 1,340 km of pipes, 240 staff, 3.05 crowns per cubic metre",
        "Together: 163,000 homes, 3,850 km of pipes, 540 staff",
      ),
    ),
    heading(2, "One price by 2030"),
    paragraph(
      "Prices are to be brought together in five yearly steps. The plan reckons with 2.70 crowns per cubic metre in today’s money. A household that uses 120 cubic metres a year would then pay 72 crowns more on the Upper Ilvane, six crowns more on the Plain and 42 crowns less on the Coast.",
    ),
    paragraph(
      "“We protect the springs, and our neighbours drink from them,” said Hedda Lorne, mayor of Upper Garrick. “To pay more for that is hard to explain in our market square.” The upper district’s delegates agreed by 11 votes to nine.",
    ),
    paragraph(
      "They obtained a fund in return. A sum of 1.4 million crowns a year will go to farmers and foresters around the springs who do without certain fertilisers. On the Plain the vote was 26 to four, on the Coast 22 to none.",
    ),
    heading(2, "Pipes that leak"),
    paragraph(
      "The reason most often given at the meeting was the state of the pipes. The Upper Ilvane loses 31 per cent of its water on the way, the Coast 26 and the Plain 22 per cent. To replace pipes at the rate engineers recommend, the upper board would have to lay 13 kilometres a year. It managed five in 2023.",
    ),
    paragraph(
      "“A board of our size can’t keep a crew for large mains,” said its director, Oskar Wend. “We hire one from the plain, when the plain can spare it.”",
    ),
    heading(2, "Staff and seats"),
    paragraph(
      "Nobody is to be dismissed before 2029. The union of public workers, which has 310 members at the boards, nevertheless asked for the guarantee to be put into the statutes rather than the plan. Its secretary, Mina Castell, said that the three laboratories employed 22 people and that one laboratory would not need as many.",
    ),
    paragraph(
      "The seat will be in Varrow. The new council is to have 45 members: 12 from the Upper Ilvane, 15 from the Plain and 18 from the Coast. That gives the smallest board more seats than its share of customers, and Lorne called it “the condition without which there’d have been no vote”.",
    ),
    heading(3, "What comes next"),
    paragraph(
      "The municipalities have until 15 September to object. Then the merger goes to the assembly, since it changes three laws. The capital, Corvane, stays outside with a network of its own, for which ",
      link("/politics/council-passes-budget", "its council voted more money on Thursday"),
      ".",
    ),
    paragraph(
      "The boards also want to join their warnings of floods. Nine gauges in the upper district and east of it report hourly from July, under ",
      link("/world/river-states-share-flood-data", "the agreement with Mordane and Tesk"),
      ".",
    ),
  ],
};
