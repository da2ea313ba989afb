import { heading, link, paragraph, table } from "#domain/articles/composing.ts";
import type { SampleArticle } from "#sample/sample-article.ts";

export const portGrainVolumesRise: SampleArticle = {
  slug: "port-grain-volumes-rise",
  section: "world",
  topics: ["trade", "farming", "transport"],
  authors: ["tomas-ferreira-lund"],
  place: "Lindmouth",
  headline: "Port Lindmouth ships 30 per cent more grain in first five months",
  standfirst:
    "No year since the count began in 2017 had a stronger start, the harbour office says. Ships waited longer for a berth.",
  searchDescription:
    "Port Lindmouth shipped 2.06 million tonnes of grain from January to May 2024, 30 per cent more than a year before. Maize and wheat grew most.",
  lead: "grain-port",
  publishedAt: "2024-06-04T08:30:00Z",
  body: () => [
    paragraph(
      "Port Lindmouth shipped 2.06 million tonnes of grain between January and May, 30 per cent more than in the same months of 2023, its harbour office said on Tuesday 4 June. It was the largest volume for these months since the present count began in 2017. The best so far had been 2019, with 1.91 million tonnes.",
    ),
    paragraph(
      "Two thin years had gone before. In 2022 the port shipped 1.35 million tonnes from January to May, in 2023 1.58 million. Wheat made up 59 per cent of this year’s total. Maize grew fastest, by almost half.",
    ),
    table(
      "Grain shipped, January to May, in thousand tonnes. Source: Harbour office, Port Lindmouth",
      ["Grain", "2023", "2024", "Change"],
      ["Wheat", "896", "1,214", "+35.5 %"],
      ["Barley", "304", "322", "+5.9 %"],
      ["Maize", "290", "432", "+49.0 %"],
      ["Oats, rye and other", "90", "92", "+2.2 %"],
      ["Total", "1,580", "2,060", "+30.4 %"],
    ),
    heading(2, "Harvest and a third berth"),
    paragraph(
      "The office gave two reasons: a large harvest in 2023, part of which was stored over the winter, and a third berth for bulk carriers, which opened on 12 February. With it the port can load 1,100 tonnes an hour, up from 750.",
    ),
    paragraph(
      "More of the grain now comes by rail. In May it was 38 per cent, against 29 per cent a year before. The share is expected to grow with ",
      link("/business/night-freight-trains", "the night trains that are to run from 9 June"),
      ".",
    ),
    heading(2, "Longer queues outside"),
    paragraph(
      "Ships waited 3.4 days for a berth on average in May, compared with 2.1 days a year before. The shipping agents’ association blamed the lack of pilots: 11 serve the port, and three posts are vacant. A day at anchor costs the charterer of a mid-sized carrier about 17,000 crowns, its chairman, Lucan Ferro, said.",
    ),
    paragraph(
      "Harbour master Ottilie Brand said that two pilots would complete their training in September. “We built the berth faster than one can train a pilot. That takes three years,” she said.",
    ),
    paragraph(
      "The fishermen’s association, which shares the harbour entrance, has asked for fixed hours in which no carrier moves. The office said it would answer by the end of the month.",
    ),
    paragraph(
      "About two thirds of the grain went to buyers overseas and the rest to mills along the coast. In the shops ",
      link("/business/flour-prices-ease", "the price of flour has been falling since last summer"),
      ". The office did not give a forecast for the year. In 2023 it counted 4.05 million tonnes over 12 months.",
    ),
  ],
};
