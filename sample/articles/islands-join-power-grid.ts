import { heading, paragraph, quote, subscript } from "#domain/articles/composing.ts";
import type { SampleArticle } from "#sample/sample-article.ts";

export const islandsJoinPowerGrid: SampleArticle = {
  slug: "islands-join-power-grid",
  section: "world",
  topics: ["energy", "oceans"],
  authors: ["daniel-okonjo"],
  place: "Great Merrin",
  headline: "Merrin Isles join the power grid through 41 km of sea cable",
  standfirst:
    "The diesel station on Great Merrin becomes a reserve. Fishermen and the grid company disagree over a protected strip above the cable.",
  searchDescription:
    "A 41-kilometre sea cable has connected the Merrin Isles to Arvela’s grid since 5 June 2024. The islands’ diesel station becomes a reserve.",
  lead: "sea-cable",
  publishedAt: "2024-06-05T12:05:00Z",
  body: () => [
    paragraph(
      "The three inhabited Merrin Isles drew power from Arvela’s grid for the first time on Wednesday 5 June. At 10:32 engineers switched on a cable of 41 kilometres between Lark Island, which has been on the grid since 1974, and Great Merrin, the grid company Arvela Lines said.",
    ),
    paragraph(
      "Some 6,300 people live on the islands: 4,900 on Great Merrin, 1,050 on Skell and 350 on Little Orne. The two smaller islands have been linked to Great Merrin since 1998.",
    ),
    paragraph(
      "Until now a station with four engines had burned 5.2 million litres of diesel a year. That came to about 14,000 tonnes of CO",
      subscript("2"),
      ", according to the islands’ council. The fuel arrived by ship every 11 days. In February 2023 storms kept the ship away for 19 days, and power was cut for six hours each night.",
    ),
    heading(2, "Buried beneath the sea bed"),
    paragraph(
      "The cable has three copper cores inside a coat of steel wire. It lies as deep as 200 metres below the surface and, for most of the way, 1.5 metres deep in the sea bed. A plough drawn by a ship cut the trench. Where the ground is rock, over four kilometres, the cable is covered with stones.",
    ),
    paragraph(
      "It can carry 18 megawatts. Last winter the islands needed 6.8 megawatts at most. The rest is meant for heat pumps, for two ferries that are to run on batteries from 2027, and for sending power from wind turbines the other way.",
    ),
    paragraph(
      "The cost was 74 million crowns: 42 million from the charges of all grid customers, 20 million from the state and 12 million from the islands’ council. For households the price falls from 0.62 to 0.38 crowns a kilowatt-hour on 1 July.",
    ),
    quote(
      "Sunniva Kerr, head of the islands’ council",
      "My grandmother’s lamp went out at eleven, when the engine did. I was asked today what will change. Nobody will look at the horizon for the ship.",
    ),
    heading(2, "Nine boats, 250 metres"),
    paragraph(
      "Trawling is forbidden within 250 metres either side of the cable. Nine boats from Skell worked that ground. Arvela Lines has paid them 1.1 million crowns, based on the catches of three years.",
    ),
    paragraph(
      "The skippers want the strip narrowed to 100 metres where the cable is buried. “An anchor doesn’t reach that deep, and our nets don’t either,” said their spokesman, Dag Hollin. The company said that sand moves in winter storms, and that it would survey the trench each spring for five years before it considers a change.",
    ),
    paragraph(
      "Of the station’s 12 workers five will keep the engines ready for faults in the cable. Four have been trained for the substation, and three are to retire.",
    ),
  ],
};
