import { bulletList, heading, link, paragraph, quote, table } from "#domain/articles/composing.ts";
import type { SampleArticle } from "#sample/sample-article.ts";

export const councilPassesBudget: SampleArticle = {
  slug: "council-passes-budget",
  section: "politics",
  topics: ["local-government", "transport", "water"],
  authors: ["yael-brandt"],
  place: "Corvane",
  headline: "Corvane council passes budget of 412 million crowns",
  standfirst:
    "The largest increase goes to streets and buses, for a bridge to the East Bank. Parks and libraries receive less than this year.",
  searchDescription:
    "Corvane city council votes 34 to 19 for a budget of 412 million crowns for 2025. Spending on streets and buses rises most; parks and libraries get less.",
  socialText: "Where 412 million crowns go: Corvane’s budget for 2025, item by item.",
  lead: "city-budget",
  publishedAt: "2024-06-06T19:50:00Z",
  updatedAt: "2024-06-07T07:10:00Z",
  body: () => [
    paragraph(
      "Corvane city council passed the budget for 2025, of 412 million crowns, on Thursday 6 June. The vote, after a sitting of seven hours, was 34 to 19 with four abstentions. Spending rises by 19 million crowns, or 4.8 per cent.",
    ),
    paragraph(
      "Streets and buses gain most, 8.6 million crowns. The item for parks and libraries is the only one to shrink, by 1.2 million. Schools remain the largest, with almost a third of the total.",
    ),
    table(
      "Corvane’s budget, in million crowns. Source: Corvane city treasury",
      ["Item", "2024", "2025", "Share in 2025"],
      ["Schools", "123.5", "127.7", "31 %"],
      ["Water and drains", "70.9", "74.1", "18 %"],
      ["Streets and buses", "57.3", "65.9", "16 %"],
      ["Housing", "51.7", "53.6", "13 %"],
      ["Parks, libraries", "38.3", "37.1", "9 %"],
      ["Safety", "31.5", "33.0", "8 %"],
      ["Offices, debt", "19.8", "20.6", "5 %"],
      ["Total", "393.0", "412.0", "100 %"],
    ),
    heading(2, "A bridge for buses"),
    paragraph(
      "Of the money for streets and buses, 12 million crowns are for a second bridge over the Ilvane. It is to carry buses, bicycles and ambulances to the East Bank and its hospital from 2027. The state pays half of the cost of 96 million crowns. The city’s half is spread over four years.",
    ),
    paragraph(
      "“A third of the city lives across the river and has one bridge,” said the mayor, Ruth Calder-Minn, whose Civic Union holds 27 of the 57 seats. The Green Bench, with seven, voted with it.",
    ),
    paragraph(
      "Anton Grell, who leads the Ratepayers’ List with 19 seats, called for the bridge to be put off. “A bus lane on the bridge we have could open next year, for a seventh of the money,” he said. The treasury put the cost of the bus lane at 29 million crowns, almost a third of the new bridge’s. Grell’s group said that this figure included vehicles which the city would have to replace anyway.",
    ),
    paragraph("The four members of the Neighbourhood Lists abstained."),
    heading(2, "Where the money comes from"),
    bulletList(
      "Property levy: 158.0 million crowns",
      "State grant: 146.2 million crowns",
      "Fares and fees: 66.4 million crowns",
      "Rents, dividends and other income: 41.4 million crowns",
    ),
    paragraph(
      "The property levy rises by three per cent. For a flat of average size that means 19 crowns more a year, according to the treasury. Bus fares stay as they are; the fee for burials rises for the first time since 2017.",
    ),
    heading(2, "Branch libraries close on Mondays"),
    paragraph(
      "Two of the nine branch libraries, in Millgate and Orchard Hill, will close on Mondays, and planting in the parks is cut back. The council received 2,140 letters on the libraries, more than on any other item, its clerk said.",
    ),
    quote(
      "Edda Solheim, reader at the Millgate library, speaking in the public hour",
      "Monday is when the job centre sends people to us to use the computers. I’d ask the council to choose another day, at least.",
    ),
    paragraph(
      "The mayor promised to look at the day. The total would not change, she said. An amendment to keep both branches open, at a cost of 310,000 crowns, failed by 28 votes to 29. Two members of the Green Bench and all the Neighbourhood Lists had supported it together with the Ratepayers’ List, and three of the Civic Union.",
    ),
    heading(2, "Pipes before pavements"),
    paragraph(
      "Water and drains receive 3.2 million crowns more. The city runs its own pipes and is not part of ",
      link("/politics/water-boards-to-merge", "the planned merger of the three water boards"),
      ". It buys a fifth of its water from the Upper Ilvane, however, and expects to pay more for it.",
    ),
    paragraph(
      "The Court of Audit must confirm by 28 June that the budget is balanced. In the past ten years it has returned one, that of 2016.",
    ),
  ],
};
