import { heading, link, numberedList, paragraph } from "#domain/articles/composing.ts";
import type { SampleArticle } from "#sample/sample-article.ts";

export const nightFreightTrains: SampleArticle = {
  slug: "night-freight-trains",
  section: "business",
  topics: ["transport", "trade"],
  authors: ["tomas-ferreira-lund"],
  place: "Telmar",
  headline: "Eight freight trains a night begin to run from Lindmouth to Oreval",
  standfirst:
    "A trial until the end of November takes grain and containers off the road. People beside the line count the wagons.",
  searchDescription:
    "Under a new timetable eight freight trains a night run between Lindmouth Port and Oreval. The trial lasts until 30 November; noise is measured.",
  socialText:
    "One train in place of 67 lorries, at two in the morning: eight freight trains a night between Lindmouth and Oreval.",
  lead: "freight-line",
  publishedAt: "2024-06-09T06:45:00Z",
  body: () => [
    paragraph(
      "Eight freight trains a night run between Lindmouth Port and Oreval under a timetable that took effect on Sunday 9 June. Four go each way, between about 23:00 and 06:00. The trial on the line of 260 kilometres lasts until 30 November. Until now only passenger trains ran there at night, the last and the first of the day.",
    ),
    paragraph(
      "A train has 28 wagons and can carry 1,680 tonnes of grain, as much as 67 lorries with 25 tonnes each, said the operator, Arvela Rail. It takes a little over three hours. In a week of test runs, 52 of 56 trains reached the end of the line. Four were cancelled, three because of a faulty signal at Varrow and one for lack of a driver.",
    ),
    heading(2, "Ten minutes at Telmar"),
    paragraph(
      "At Telmar the line crosses the river on a bridge with a single track. Each freight train stops at the station for ten minutes, so that two never meet on the bridge. “By day the bridge is taken from six in the morning until nine at night. So we went to look for room in the night,” said Arvela Rail’s head of operations, Klara Benning.",
    ),
    paragraph(
      "The port unloads until three o’clock and resumes at five. In May 38 per cent of its grain arrived by rail; ",
      link("/world/port-grain-volumes-rise", "it has shipped 30 per cent more"),
      " since January than a year before. Arvela Rail wants to bring the share to half by the end of the trial.",
    ),
    heading(2, "Fifty-five decibels"),
    paragraph("For the trial the railway office has set three conditions:"),
    numberedList(
      "Trains slow from 100 to 70 kilometres an hour within 500 metres of homes.",
      "All wagons have brake blocks of composite material, which keep the wheels smoother than cast iron.",
      "The average level between 22:00 and 06:00 may not exceed 55 decibels outside the nearest window, measured at four places.",
    ),
    paragraph(
      "At Telmar, where 300 people live within 100 metres of the track, the meters showed 53 decibels on average during the test runs, and 56 in one of the nights. The railway office traced that night to a wagon with a flat wheel, which has been withdrawn.",
    ),
    paragraph(
      "Residents say that an average tells little. “I don’t hear an average. I hear eight trains,” said Wenzel Thorne, a retired postman, who notes each passage in a school exercise book. His association asks for a pause between one and four o’clock. That would take away three of the eight trains and make the rest unprofitable, Arvela Rail said.",
    ),
    paragraph(
      "Hauliers see less work on the road. The Arvela Road Freight Association said that 40 drivers’ jobs depended on the route. It has not called for an end to the trial, but for the same night hours at the port’s gate for lorries.",
    ),
    paragraph(
      "The railway office will publish the readings each Friday. In December it decides whether the trains may stay.",
    ),
  ],
};
