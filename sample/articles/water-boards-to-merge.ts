import { bulletList, factBox, heading, link, paragraph } from "#domain/articles/composing.ts";
import type { SampleArticle } from "#sample/sample-article.ts";

export const waterBoardsToMerge: SampleArticle = {
  slug: "water-boards-to-merge",
  section: "politics",
  topics: ["water", "local-government"],
  authors: ["amos-redfern"],
  place: "Telmar",
  headline: "Three water boards along the Torvel agree to merge in 2026",
  standfirst:
    "One price for water is to apply everywhere by 2031. Towns near the source would pay more than today, towns on the coast less.",
  searchDescription:
    "The water boards of Upper Torvel, Telmar Plain and the Coast agree to merge on 1 January 2026. Prices are to be aligned within five years.",
  lead: "water-districts",
  publishedAt: "2024-06-07T10:45:00Z",
  body: () => [
    paragraph(
      "The three water boards along the Torvel in Arvela will become one on 1 January 2026. Their delegates agreed on a merger at a joint meeting in Telmar on Friday 7 June. The new board will supply 478,000 connections from the foot of the mountains to the coast.",
    ),
    paragraph(
      "The boards of Upper Torvel, Telmar Plain and the Coast expect to save 21 million crowns a year from 2029, by joint purchasing, a single laboratory and one control room instead of three. The change itself will cost 34 million crowns, according to the plan.",
    ),
    factBox(
      "The three boards in figures",
      paragraph("As of 31 December 2023. Source: the boards’ annual reports."),
      bulletList(
        "Upper Torvel, based in Benneth: 86,000 connections, 2,310 km of pipes, 260 staff, 2.10 crowns per cubic metre",
        "Telmar Plain, based in Telmar: 214,000 connections, 4,180 km of pipes, 610 staff, 2.65 crowns per cubic metre",
        "Coast, based in Lindmouth: 178,000 connections, 3,150 km of pipes, 470 staff, 3.05 crowns per cubic metre",
        "Together: 478,000 connections, 9,640 km of pipes, 1,340 staff",
      ),
    ),
    heading(2, "One price by 2031"),
    paragraph(
      "Prices are to be brought together in five yearly steps. The plan reckons with 2.70 crowns per cubic metre in today’s money. A household that uses 120 cubic metres a year would then pay 72 crowns more in Upper Torvel, six crowns more on the Telmar plain and 42 crowns less on the coast.",
    ),
    paragraph(
      "“We protect the springs, and our neighbours drink from them,” said Hedda Lorne, mayor of Benneth. “To pay more for that is hard to explain in our market square.” Upper Torvel’s delegates agreed by 11 votes to nine.",
    ),
    paragraph(
      "They obtained a fund in return. Four million crowns a year will go to farmers and foresters around the springs who do without certain fertilisers. On the Telmar plain the vote was 26 to four, on the coast 22 to none.",
    ),
    heading(2, "Pipes that leak"),
    paragraph(
      "The reason most often given at the meeting was the state of the pipes. Upper Torvel loses 31 per cent of its water on the way, the Coast 26 and Telmar Plain 22 per cent. To replace pipes at the rate engineers recommend, Upper Torvel would have to lay 29 kilometres a year. It managed 12 kilometres in 2023.",
    ),
    paragraph(
      "“A board of our size can’t keep a crew for large mains,” said its director, Oskar Wend. “We hire one from the plain, when the plain can spare it.”",
    ),
    heading(2, "Staff and seats"),
    paragraph(
      "Nobody is to be dismissed before 2030. The union of public workers, which has 900 members at the boards, nevertheless asked for the guarantee to be put into the statutes rather than the plan. Its secretary, Mina Castell, said that the three laboratories employed 58 people and that one laboratory would not need as many.",
    ),
    paragraph(
      "The seat will be in Telmar. The new council is to have 45 members: 12 from Upper Torvel, 17 from Telmar Plain and 16 from the Coast. That gives the smallest board more seats than its share of customers, and Benneth’s mayor called it “the condition without which there’d have been no vote”.",
    ),
    heading(3, "What comes next"),
    paragraph(
      "The municipalities have until 15 October to object. Then the merger goes to the assembly, since it changes three laws. The capital, Corvane, stays outside with a network of its own, for which ",
      link("/politics/council-passes-budget", "its council voted more money on Thursday"),
      ".",
    ),
    paragraph(
      "The boards also want to join their warnings of floods. From July they receive hourly readings from gauges upstream, under ",
      link("/world/river-states-share-flood-data", "the agreement with Sarrow and Lethmar"),
      ".",
    ),
  ],
};
