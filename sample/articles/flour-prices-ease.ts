import { heading, link, paragraph } from "#domain/articles/composing.ts";
import type { SampleArticle } from "#sample/sample-article.ts";

export const flourPricesEase: SampleArticle = {
  slug: "flour-prices-ease",
  section: "business",
  topics: ["trade", "farming"],
  authors: ["noor-haddad-weiss"],
  place: "Corvane",
  headline: "Flour falls for tenth month in a row, loaf costs the same",
  standfirst:
    "A kilogram costs a quarter less in the shops than at its peak two years ago. Bakers point to wages and rents.",
  searchDescription:
    "A kilogram of flour cost 1.14 crowns in Arvela’s shops in May, a quarter less than at its peak in June 2022. Bread has not become cheaper.",
  lead: "flour-prices",
  publishedAt: "2024-06-06T07:45:00Z",
  related: ["port-grain-volumes-rise", "night-freight-trains"],
  body: () => [
    paragraph(
      "The price of flour in Arvela’s shops fell in May for the tenth month in a row. A kilogram cost 1.14 crowns on average, four hundredths less than in April, the consumers’ bureau said on Thursday 6 June. It asks for prices in 60 shops each month.",
    ),
    paragraph(
      "At its peak, in June 2022, flour had cost 1.52 crowns. Since then it has become cheaper by a quarter. It is still 20 per cent dearer than in May 2021, when a kilogram cost 0.95 crowns.",
    ),
    paragraph(
      "Between February and March 2022 alone the price had risen by 18 hundredths, the largest step since the survey began. Rain had delayed the sowing in Mordane, and mills bought in advance. The way down has been slower. From the peak to last month it took 23 months; from the same level up to the peak, less than four.",
    ),
    paragraph(
      "More wheat has come to market from stores this year. At Port Lindmouth ",
      link("/world/port-grain-volumes-rise", "wheat volumes rose by 35 per cent"),
      " between January and May. The millers’ association also named freight: carrying a tonne from Corvane to the coast cost 19 crowns in May, four fewer than a year ago.",
    ),
    heading(2, "Flour is a tenth of the price"),
    paragraph(
      "Bread has not followed. A loaf of 750 grams costs 3.10 crowns on average, unchanged since January, according to the Statistics Office. In May 2023 it was 2.95 crowns.",
    ),
    paragraph(
      "The Guild of Bakers set out its sums. A loaf contains about 550 grams of flour. Bakeries buy it by the sack, for 60 groats a kilogram at present; a groat is a hundredth of a crown. Two years ago it was 80 groats. The flour in a loaf thus costs 33 groats, 11 fewer than at the peak, or little more than a tenth of what the customer pays.",
    ),
    paragraph(
      "“If flour fell to nothing, the loaf would still cost 2.77,” said guild master Bertram Oake, who has three shops in Corvane. His electricity had become 11 per cent dearer in two years and his shop assistants’ wages had risen by nine per cent, “and they had earned it”, he said.",
    ),
    paragraph(
      "The bureau holds against this that bread became dearer within six weeks when flour rose. “Upwards the price takes the stairs two at a time,” said its economist, Salome Dray. “Downwards it waits for the lift.” It has asked the competition office to compare the chains’ purchase prices. The office said that it was examining the request.",
    ),
    heading(2, "Harvest from mid-July"),
    paragraph(
      "What happens next depends on the harvest, which begins on the coast in the middle of July. Arvela’s farm office expects 5.9 million tonnes of wheat, two per cent less than last year. The millers’ association does not expect the price to fall below one crown this year.",
    ),
  ],
};
