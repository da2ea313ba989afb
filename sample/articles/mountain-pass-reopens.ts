import { heading, link, paragraph, quote } from "#domain/articles/composing.ts";
import type { SampleArticle } from "#sample/sample-article.ts";

export const mountainPassReopens: SampleArticle = {
  slug: "mountain-pass-reopens",
  section: "world",
  topics: ["transport", "trade"],
  authors: ["daniel-okonjo"],
  place: "Benneth",
  headline: "Hallow Pass road reopens after two years of rebuilding",
  standfirst:
    "A landslide carried away 640 metres of the road in 2022. Lorries above 28 tonnes must still go the long way round.",
  searchDescription:
    "The Hallow Pass road between Benneth and Oreval is open again, with a new tunnel and five avalanche galleries. It had been closed since May 2022.",
  lead: "mountain-pass",
  publishedAt: "2024-06-01T11:15:00Z",
  updatedAt: "2024-06-01T16:40:00Z",
  body: () => [
    paragraph(
      "The road over Hallow Pass, the shortest link between Arvela and Mordane, reopened to traffic on Saturday 1 June. It had been closed since a landslide on 14 May 2022. The first vehicle across, at 06:00, was a van carrying lettuce.",
    ),
    paragraph(
      "The road is 31 kilometres long. From Benneth in Arvela, at 680 metres, it climbs in hairpins to the border on the pass, at 1,790 metres, and drops to Oreval in Mordane, at 720 metres. Drivers had been sent round by the south instead, a detour of 148 kilometres.",
    ),
    heading(2, "Tunnel in place of the slope"),
    paragraph(
      "The slide tore away 640 metres of carriageway below the pass. Engineers gave up that slope and drove a tunnel 1.3 kilometres long behind it. Five galleries now carry snow and stones across the road, according to the joint works office of the two states.",
    ),
    paragraph(
      "The work cost 186 million crowns, the office said. Arvela paid 112 million and Mordane 74 million, in proportion to the length of road on either side.",
    ),
    quote(
      "Marit Osterling, chief engineer of the joint works office",
      "The old road followed the mountain. The mountain moved. We have now put the road where the rock is sound, and we measure the slope above it every 20 minutes.",
    ),
    heading(2, "Weight limit until October"),
    paragraph(
      "Lorries above 28 tonnes may not use the road before 1 October. Until then the works office wants to see how the tunnel’s entrances settle. Before the closure 1,900 vehicles a day crossed the pass, 340 of them lorries.",
    ),
    paragraph(
      "The limit leaves out most of the trade, said Joran Pell of Mordane’s Hauliers’ Union. “A full grain lorry weighs 40 tonnes. For us the pass is still closed,” he said. The works office replied that half of the lorries counted in 2021 were below the limit.",
    ),
    paragraph(
      "In Benneth, where the main street is the pass road, residents have asked for a speed limit of 30 kilometres an hour. “We slept well for two years,” said Hanne Rill, who runs the bakery there. “We also sold half as much bread.” The town council is to vote on the limit on 18 June.",
    ),
    paragraph(
      "The road has a first occasion already: on 8 June ",
      link("/sport/hill-climb-stage", "a stage of the women’s Tour of the Ilvane"),
      " ends at the pass. In winter it will be closed, as before, from the first heavy snow until about the middle of April.",
    ),
  ],
};
