import { bulletList, heading, link, paragraph } from "#domain/articles/composing.ts";
import type { SampleArticle } from "#sample/sample-article.ts";

export const riverStatesShareFloodData: SampleArticle = {
  slug: "river-states-share-flood-data",
  section: "world",
  topics: ["water", "diplomacy"],
  authors: ["daniel-okonjo", "miriam-halevi-stone"],
  place: "Ostmouth",
  headline: "Three states on the Ilvane agree to share flood data every hour",
  standfirst:
    "Readings from 15 gauges are to be public from 1 July. What the dams upstream let through is to be reported six hours later.",
  searchDescription:
    "Arvela, Mordane and Tesk agree to publish the readings of 15 gauges on the river Ilvane and its tributaries every hour from 1 July 2024.",
  socialText:
    "15 gauges, three states, one reading an hour: what changes for towns along the Ilvane from 1 July.",
  lead: "river-basin",
  publishedAt: "2024-06-03T14:20:00Z",
  related: ["water-boards-to-merge", "tide-tables-digitised"],
  body: () => [
    paragraph(
      "Arvela, Mordane and Tesk will publish the water levels of the river Ilvane every hour from 1 July. Their water ministers signed an agreement to that end in Ostmouth on Monday 3 June, after four years of talks.",
    ),
    paragraph(
      "The Ilvane rises in Arvela, collects tributaries from both neighbours and reaches the Gulf of Tesk at Ostmouth after 390 kilometres. On the last stretch it is the border between Mordane and Tesk. Until now each state has sent the others one reading a day, taken at eight in the morning.",
    ),
    paragraph(
      "In the flood of March 2021 the crest took 31 hours from the upper gauges to Ostmouth. Eleven people died there. An inquiry in Tesk found in 2022 that the daily reading had been taken two hours before the river began to rise.",
    ),
    heading(2, "Four new gauges"),
    paragraph("The agreement names 15 gauges, four of which have yet to be built:"),
    bulletList(
      "nine in Arvela, where the tributaries are short and steep,",
      "two in Mordane, one of them new,",
      "two in Tesk, both new,",
      "two on the border: one where the three states meet, one new gauge above Ostmouth.",
    ),
    paragraph(
      "Each is to report the level, in centimetres, and where possible the flow, in cubic metres a second. The readings go to an open web page without charge or registration, and anybody may reuse them, the text says.",
    ),
    paragraph(
      "The cost is put at 5.4 million crowns over three years. Tesk pays 2.4 million, Mordane 1.6 million and Arvela 1.4 million.",
    ),
    heading(2, "Dispute over the dams"),
    paragraph(
      "Not covered by the hourly readings is the water that Arvela’s two power dams let through. The operator, Ilvane Hydro, may report it with a delay of six hours. It had argued in the talks that competitors could read its production from the figures.",
    ),
    paragraph(
      "“Six hours is a long time in a narrow valley,” said Petra Anselm, who farms on the border and speaks for Mordane’s Farmers’ League. “If the gates open at night, we would like to know it at night.”",
    ),
    paragraph(
      "Arvela’s water minister, Ivo Tarn, pointed to a clause on emergencies. If a release raises the river by more than 30 centimetres, it must be announced beforehand. “Nobody will be surprised by our gates,” he said.",
    ),
    paragraph(
      "In Arvela the gauges are read by the water board of the Upper Ilvane, ",
      link("/politics/water-boards-to-merge", "which plans to merge with two others"),
      ". Ostmouth wants to combine the readings with its forecasts of ",
      link("/science/tide-tables-digitised", "the tide"),
      ", since the highest water in the lower town comes when both meet. The agreement runs for ten years and may be ended with a year’s notice.",
    ),
  ],
};
