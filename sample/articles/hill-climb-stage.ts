import { bulletList, heading, link, paragraph } from "#domain/articles/composing.ts";
import type { SampleArticle } from "#sample/sample-article.ts";

export const hillClimbStage: SampleArticle = {
  slug: "hill-climb-stage",
  section: "sport",
  topics: ["athletics", "transport"],
  authors: ["tomas-ferreira-lund"],
  place: "Hallow Pass",
  headline: "Marrant wins at Hallow Pass and takes lead in Tour of the Ilvane",
  standfirst:
    "The climber attacks two kilometres from the top. Jorunn Vey, who had led since the first day, is now 22 seconds behind.",
  searchDescription:
    "Ilse Marrant wins the fourth stage of the Tour of the Ilvane, 97 kilometres from Corvane to Hallow Pass, and leads by 22 seconds.",
  lead: "hill-climb",
  publishedAt: "2024-06-08T15:40:00Z",
  updatedAt: "2024-06-08T17:05:00Z",
  body: () => [
    paragraph(
      "Ilse Marrant won the fourth stage of the women’s Tour of the Ilvane on Saturday 8 June and took the lead in the race. For the 97 kilometres from Corvane to Hallow Pass the 27-year-old needed 2:52:56. Nell Okafor-Dane came in 14 seconds later, followed by Jorunn Vey, 31 seconds behind the winner.",
    ),
    paragraph(
      "Vey had worn the leader’s blue jersey since the first stage, and began the day with a lead of 15 seconds over Marrant. With bonuses of ten seconds for the winner and four for third place she is now 22 seconds behind. Sunday’s final stage, 104 kilometres to Telmar, is flat.",
    ),
    heading(2, "A climb of 14 kilometres"),
    paragraph(
      "From Corvane the course went over the low ridge of Tessen and then followed the valley. Four riders got away on the descent and had a lead of 2:50 after an hour and a half. In Benneth, where the climb begins after 83 kilometres, 40 seconds of it were left.",
    ),
    paragraph(
      "It is 14 kilometres long and rises from 680 to 1,790 metres, an average gradient of 7.9 per cent by the organisers’ survey. The last two kilometres, at eleven and ten per cent, are the steepest. The last of the four, 20-year-old Tilda Moss, was caught at kilometre nine. Seven riders remained in front.",
    ),
    paragraph(
      "Where the steepest part begins, two kilometres from the top, Marrant rode past the group on the left-hand side, in the shade of a rock face. “It was the only shade on the hill, and I’d marked it in the car,” she said. Okafor-Dane followed after some hesitation. Vey did not. “I looked at my power meter and believed it,” she said. “Tomorrow I’ll tape it over.”",
    ),
    heading(2, "Overall standings"),
    bulletList(
      "1. Ilse Marrant, 9:48:05",
      "2. Jorunn Vey, 22 seconds behind",
      "3. Nell Okafor-Dane, 47 seconds behind",
    ),
    heading(2, "Road closed for six hours"),
    paragraph(
      "Marrant rode the climb in 48:27. That cannot be compared with earlier times, the organisers said, since the road ",
      link("/world/mountain-pass-reopens", "was rebuilt and reopened only a week ago"),
      ". With the new tunnel it is 900 metres shorter than before.",
    ),
    paragraph(
      "It was closed to cars for six hours. Farmers in Benneth had asked for a gap to move cattle and got one, from 11:40 to 12:05; the race came through at 12:22. Police put the number of spectators on the climb at 9,000. One rider, Saskia Dorn, broke a collarbone in a fall on the descent from Tessen. She is being treated in hospital in Corvane, her team said.",
    ),
  ],
};
