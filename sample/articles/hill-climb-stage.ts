import { bulletList, heading, paragraph } from "#domain/articles/composing.ts";
import type { SampleArticle } from "#sample/sample-article.ts";

export const hillClimbStage: SampleArticle = {
  slug: "hill-climb-stage",
  section: "sport",
  topics: ["athletics", "transport"],
  authors: ["tomas-ferreira-lund"],
  place: "Fennor Heights",
  headline: "Marrant wins at Fennor Heights and takes lead in Torvel tour",
  standfirst:
    "The climber attacks four kilometres from the top. Jorunn Vey, who had led since the first day, is now 22 seconds behind.",
  searchDescription:
    "Ilse Marrant wins the fourth stage of the Tour of the Torvel, 83 kilometres from Telmar to Fennor Heights, and leads by 22 seconds.",
  lead: "hill-climb",
  publishedAt: "2024-06-08T15:40:00Z",
  updatedAt: "2024-06-08T17:05:00Z",
  body: () => [
    paragraph(
      "Ilse Marrant won the fourth stage of the women’s Tour of the Torvel on Saturday 8 June and took the lead in the race. For the 83 kilometres from Telmar to Fennor Heights the 27-year-old needed 2:22:41. Nell Okafor-Dane came in 14 seconds later, followed by Jorunn Vey, 31 seconds behind the winner.",
    ),
    paragraph(
      "Vey had worn the leader’s blue jersey since the first stage, and began the day with a lead of 15 seconds over Marrant. With bonuses of ten seconds for the winner and four for third place she is now 22 seconds behind. Sunday’s final stage, 104 kilometres to Corvane, is flat.",
    ),
    heading(2, "Two hills, then the climb"),
    paragraph(
      "From Telmar, at 118 metres, the course first went over Corran Ridge, at 482 metres, and down to Tessen. Four riders got away there and had a lead of 2:50 at Ledge Farm. At Pell Bridge, 71.6 kilometres into the stage, 40 seconds of it were left.",
    ),
    paragraph(
      "There the last climb begins. It is 11.4 kilometres long and gains 821 metres, an average gradient of 7.2 per cent; between kilometres six and eight of the climb it exceeds ten. The last of the four, 20-year-old Tilda Moss, was caught in that stretch. Seven riders remained in front.",
    ),
    paragraph(
      "Four kilometres from the top Marrant rode past the group on the left-hand side, in the shade of a rock face. “It was the only shade on the hill, and I’d marked it in the car,” she said. Okafor-Dane followed after some hesitation. Vey did not. “I looked at my power meter and believed it,” she said. “Tomorrow I’ll tape it over.”",
    ),
    heading(2, "Overall standings"),
    bulletList(
      "1. Ilse Marrant, 9:48:05",
      "2. Jorunn Vey, 22 seconds behind",
      "3. Nell Okafor-Dane, 47 seconds behind",
    ),
    heading(2, "Road closed for six hours"),
    paragraph(
      "Marrant rode the climb in 36:12, which is 48 seconds faster than the best time so far, from 2021. The road had been resurfaced in April, the organisers pointed out, and the comparison was therefore of limited value.",
    ),
    paragraph(
      "It was closed to cars for six hours. Farmers at Ledge had asked for a gap to move cattle and got one, from 11:10 to 11:35; the race came through at 11:52. Police put the number of spectators on the climb at 9,000. One rider, Saskia Dorn, broke a collarbone in a fall on the descent to Tessen. She is being treated in hospital in Telmar, her team said.",
    ),
  ],
};
