import { heading, paragraph, pullQuote } from "#domain/articles/composing.ts";
import type { SampleArticle } from "#sample/sample-article.ts";

export const glassworksRelightsFurnace: SampleArticle = {
  slug: "glassworks-relights-furnace",
  section: "business",
  topics: ["energy", "trade"],
  authors: ["tomas-ferreira-lund"],
  place: "Telmar",
  headline: "Telmar glassworks relights furnace after 14 months",
  standfirst:
    "The new furnace melts with electricity and gas. Of 205 workers, 148 have returned; others have found work elsewhere.",
  searchDescription:
    "Bellmere Glass in Telmar has lit a new furnace after 14 months. It draws 60 per cent of its heat from electricity and the rest from gas.",
  socialText: "Twelve days to reach 1,540 degrees: a glassworks in Telmar starts again.",
  lead: "glassworks",
  publishedAt: "2024-06-09T08:00:00Z",
  body: () => [
    paragraph(
      "Bellmere Glass lit its furnace in Telmar again on Saturday 8 June, after 14 months without production. The first bottles are to leave the works on 24 June. In the hand shop next door eight blowers will gather glass on the pipe from the same furnace. Of the 205 people who were employed there before the shutdown, 148 have come back.",
    ),
    paragraph(
      "The company had let the old furnace go cold in April 2023. It was 17 years old, four more than planned, and had burned gas alone. With gas at the prices of that winter each tonne of glass made a loss of 60 crowns, managing director Philippa Renn-Voss said.",
    ),
    heading(2, "Twelve days to get hot"),
    paragraph(
      "A furnace for glass cannot simply be switched on. Its bricks expand, and if they do so too quickly they crack. The temperature rises by about 5 degrees Celsius an hour, until after 12 days the melt stands at 1,540 degrees. During that time three people watch the steel bands around the brickwork and loosen them by hand, day and night.",
    ),
    pullQuote(
      "Jakob Thiel, furnace foreman",
      "You don’t light a furnace. You persuade it. If you hurry, you hear it, and then it is too late.",
    ),
    paragraph(
      "Thiel, 58, has heated up three furnaces since 1989. This one is the first in which electrodes in the melt give most of the heat, 60 per cent. Burners above it provide the rest. It can melt 90 tonnes a day, ten fewer than its predecessor, and needs 30 per cent less energy for each tonne, according to the company.",
    ),
    heading(2, "Old glass, 31 million crowns"),
    paragraph(
      "The furnace cost 31 million crowns. The owners, two families in Telmar, paid 13 million and banks lent 12 million. The state gave six million on condition that at least 140 people are employed until 2030 and that half of the raw material is old glass. At present it is 44 per cent. More is not to be had in the region in clear glass, the company said.",
    ),
    paragraph(
      "The Free Trade Institute in Corvane, which is financed by member companies, objected to the grant. “Two competitors rebuilt their furnaces without public money,” its director, Aurel Finch, said. The economy ministry said that both had been offered the same terms and had declined because of the condition on jobs.",
    ),
    heading(2, "Those who are missing"),
    paragraph(
      "For most of the 14 months the works council had negotiated short-time pay, 70 per cent of wages. Of the 57 who did not come back, 21 have retired and 36 are working elsewhere, eleven of them at the railway. Twelve trainees begin in September.",
    ),
    paragraph(
      "“I had a job at the sawmill with better hours,” said Ramona Eck, who checks bottles for flaws. She returned nonetheless. “At the sawmill I couldn’t see what I’d made. Here I see it in the supermarket.”",
    ),
  ],
};
