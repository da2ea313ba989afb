import { heading, link, paragraph, table } from "#domain/articles/composing.ts";
import type { SampleArticle } from "#sample/sample-article.ts";

export const portGrainVolumesRise: SampleArticle = {
  slug: "port-grain-volumes-rise",
  section: "world",
  topics: ["trade", "farming", "transport"],
  authors: ["tomas-ferreira-lund"],
  place: "Lindmouth",
  headline: "Lindmouth ships 12 per cent more grain in first five months",
  standfirst:
    "May was the strongest month on record, the harbour office says. Ships waited longer for a berth than a year before.",
  searchDescription:
    "Lindmouth handled 1.79 million tonnes of grain from January to May 2024, 12 per cent more than a year before. Wheat and maize grew, barley less.",
  lead: "grain-port",
  publishedAt: "2024-06-04T08:30:00Z",
  body: () => [
    paragraph(
      "Lindmouth handled 1.792 million tonnes of grain between January and May, 12 per cent more than in the same months of 2023, its harbour office said on Tuesday 4 June. In May alone it was 403,000 tonnes, up from 335,000 and more than in any month since counting began in 1987.",
    ),
    paragraph(
      "Wheat made up 59 per cent of the total. Maize grew at about the same rate as wheat, barley more slowly, and the volume of oats and rye fell.",
    ),
    table(
      "Grain handled at Lindmouth, January to May, in thousand tonnes. Source: Harbour office, Port Lindmouth",
      ["Grain", "2023", "2024", "Change"],
      ["Wheat", "912", "1,058", "+16.0 %"],
      ["Barley", "304", "312", "+2.6 %"],
      ["Maize", "288", "336", "+16.7 %"],
      ["Oats, rye and other", "96", "86", "−10.4 %"],
      ["Total", "1,600", "1,792", "+12.0 %"],
    ),
    heading(2, "Harvest and a third berth"),
    paragraph(
      "The office gave two reasons: a large harvest in 2023, part of which was stored over the winter, and a third berth for bulk carriers, which opened on 12 February. With it the port can load 1,100 tonnes an hour, up from 750.",
    ),
    paragraph(
      "More of the grain now comes by rail. In May it was 38 per cent, against 29 per cent a year before. The share is expected to grow with ",
      link("/business/night-freight-trains", "the night trains that began to run on 3 June"),
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
      "About two thirds of the grain went to buyers overseas and the rest to mills along the coast. At the Corvane exchange ",
      link("/business/flour-prices-ease", "the price of flour has been falling since December"),
      ". The office did not give a forecast for the year. In 2023 it counted 4.05 million tonnes over 12 months.",
    ),
  ],
};
