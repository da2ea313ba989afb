import { bulletList, heading, link, paragraph } from "#domain/articles/composing.ts";
import type { SampleArticle } from "#sample/sample-article.ts";

export const citrusGrowersCooperative: SampleArticle = {
  slug: "citrus-growers-cooperative",
  section: "business",
  topics: ["farming", "trade", "water"],
  authors: ["noor-haddad-weiss"],
  place: "Sellabay",
  headline: "Citrus growers vote to pack lemons and oranges under one roof",
  standfirst:
    "The cooperative on the Sella coast gives up two old packing houses. Growers in the hills fear longer journeys with ripe fruit.",
  searchDescription:
    "The 212 members of a citrus cooperative on the Sella coast vote 168 to 37 to build a joint packing house for 12.6 million crowns.",
  lead: "citrus",
  publishedAt: "2024-06-03T09:10:00Z",
  body: () => [
    paragraph(
      "The citrus growers of the Sella coast will build a joint packing house in Sellabay and close two older ones. At a meeting on Sunday 2 June 168 of the cooperative’s 212 members voted for the plan, 37 against, and seven abstained.",
    ),
    paragraph(
      "The cooperative sold 28,000 tonnes of fruit last season: 18,400 tonnes of lemons and 9,600 tonnes of oranges. Its houses in Sellabay and Upper Garrick date from 1958 and 1964. Neither can cool more than 90 tonnes at a time, so that in January fruit was left on the trees.",
    ),
    heading(2, "What is planned"),
    bulletList(
      "a hall of 7,200 square metres beside the goods station,",
      "a cold store for 600 tonnes,",
      "cameras that sort by size, colour and blemishes, at 14 fruits a second on each of six lines,",
      "washing water that is filtered and used four times; today it is used once,",
      "a press for fruit that cannot be sold whole, about eight per cent of the harvest.",
    ),
    paragraph(
      "The cost is 12.6 million crowns. A bank lends 7.5 million, the members pay 3.1 million in new shares, and the state adds a grant of 2.0 million for saving water. Packing is to begin in November 2025. Already from the coming season, in October, the two old houses sell together, through one office.",
    ),
    paragraph(
      "“A lemon keeps for months if it is cooled on the first day,” said the cooperative’s chairwoman, Delia Sarno. “We’ve been selling in January, when everybody sells, because we couldn’t wait for April.” In the past season a kilogram brought 0.71 crowns in January and 1.12 crowns in April, according to the cooperative’s accounts.",
    ),
    heading(2, "Forty minutes on a tractor"),
    paragraph(
      "Most votes against came from the hills around Upper Garrick. From there it is 19 kilometres to Sellabay. “With a tractor and a trailer that is 40 minutes each way,” said Matteo Rusk, who has 380 trees. “At harvest I’d make that journey three times a day.”",
    ),
    paragraph(
      "The board promised a collection point with a lorry for at least five years. Rusk and others wanted it written into the statutes. The meeting left that to a second vote in September, for which two thirds are needed.",
    ),
    paragraph(
      "The 46 people who work in Upper Garrick are to be offered places in Sellabay, with a bus. The new hall needs 94 workers at the height of the season. The two old houses needed 131, most of them for four months.",
    ),
    paragraph(
      "Fruit for buyers abroad goes through Port Lindmouth, where ",
      link("/world/port-grain-volumes-rise", "ships have lately waited longer for a berth"),
      ". Citrus has a quay of its own there and is not affected, the harbour office said.",
    ),
  ],
};
