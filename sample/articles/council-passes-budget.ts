import { bulletList, heading, link, paragraph, quote, table } from "#domain/articles/composing.ts";
import type { SampleArticle } from "#sample/sample-article.ts";

export const councilPassesBudget: SampleArticle = {
  slug: "council-passes-budget",
  section: "politics",
  topics: ["local-government", "transport", "water"],
  authors: ["yael-brandt"],
  place: "Corvane",
  headline: "Corvane council passes budget of 640 million crowns",
  standfirst:
    "Most of the increase goes into the tram to the East Bank. Parks, libraries and culture receive less than last year.",
  searchDescription:
    "Corvane city council votes 34 to 19 for a budget of 640 million crowns for 2024/25. Spending on transport rises most; parks and libraries get less.",
  socialText: "Where 640 million crowns go: Corvane’s budget for 2024/25, item by item.",
  lead: "city-budget",
  publishedAt: "2024-06-06T19:50:00Z",
  updatedAt: "2024-06-07T07:10:00Z",
  body: () => [
    paragraph(
      "Corvane city council passed a budget of 640 million crowns for the year from 1 July on Thursday 6 June. The vote, after a sitting of seven hours, was 34 to 19 with four abstentions. Spending rises by 30 million crowns, or 4.9 per cent.",
    ),
    paragraph(
      "Transport and streets gain most, 13.6 million crowns. The item for parks, libraries and culture is the only one to shrink, by two million.",
    ),
    table(
      "Corvane’s budget, in million crowns. Source: Corvane city treasury",
      ["Item", "2023/24", "2024/25", "Share 2024/25"],
      ["Schools and childcare", "178.4", "185.6", "29 %"],
      ["Housing and social care", "130.0", "134.4", "21 %"],
      ["Transport and streets", "101.6", "115.2", "18 %"],
      ["Water and drainage", "84.8", "89.6", "14 %"],
      ["Debt and reserve", "62.0", "64.0", "10 %"],
      ["Parks, libraries and culture", "53.2", "51.2", "8 %"],
      ["Total", "610.0", "640.0", "100 %"],
    ),
    heading(2, "Tram across the river"),
    paragraph(
      "Of the money for transport, 38 million crowns are for the tram to the East Bank. It is to cross the Torvel on a bridge of its own and to reach the hospital in 2027. The state pays half of the line’s cost of 210 million crowns, spread over four years.",
    ),
    paragraph(
      "“A third of the city lives across the river and has one bridge,” said the mayor, Ruth Calder-Minn, whose Civic Union holds 27 of the 57 seats. The Green Bench, with seven, voted with it.",
    ),
    paragraph(
      "Anton Grell, who leads the Ratepayers’ List with 19 seats, called for the line to be put off. “The same bridge could carry buses next year, for a fifth of the money,” he said. The treasury put the cost of the bus scheme at 64 million crowns, almost a third of the tram’s. Grell’s group said that this figure included vehicles which the city would have to replace anyway.",
    ),
    paragraph("The four members of the Neighbourhood Lists abstained."),
    heading(2, "Where the money comes from"),
    bulletList(
      "Property levy: 248.0 million crowns",
      "State grant: 230.4 million crowns",
      "Fares and fees: 98.6 million crowns",
      "Rents, dividends and other income: 63.0 million crowns",
    ),
    paragraph(
      "The property levy rises by three per cent. For a flat of average size that means 19 crowns more a year, according to the treasury. Tram and bus fares stay as they are; the fee for burials rises for the first time since 2017.",
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
      "Water and drainage receive 4.8 million crowns more. The city runs its own pipes and is not part of ",
      link("/politics/water-boards-to-merge", "the planned merger of the three water boards"),
      ". It buys a fifth of its water from one of them, however, and expects to pay more for it.",
    ),
    paragraph(
      "The Court of Audit must confirm by 28 June that the budget is balanced. In the past ten years it has returned one, that of 2016.",
    ),
  ],
};
