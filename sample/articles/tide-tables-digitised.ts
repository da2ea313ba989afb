import { heading, link, paragraph, quote } from "#domain/articles/composing.ts";
import type { SampleArticle } from "#sample/sample-article.ts";

export const tideTablesDigitised: SampleArticle = {
  slug: "tide-tables-digitised",
  section: "science",
  topics: ["oceans", "astronomy"],
  authors: ["eitan-marsh", "clara-voss"],
  place: "Lindmouth",
  headline: "Volunteers finish typing 88 years of tides from harbour ledgers",
  standfirst:
    "More than 120,000 readings from 1871 to 1958 are now open to everyone. They show a sea level that rose by 14 centimetres.",
  searchDescription:
    "340 volunteers have typed 121,406 tide readings from the ledgers of Port Lindmouth, 1871 to 1958. The data are open, and show how the sea level rose.",
  socialText:
    "Every figure typed twice, by two people who did not know each other: 88 years of tides at Port Lindmouth.",
  lead: "tide-table",
  publishedAt: "2024-06-08T09:30:00Z",
  body: () => [
    paragraph(
      "The tides at Port Lindmouth from 1871 to 1958 can be studied for the first time without opening a ledger. Volunteers have typed all 121,406 readings that survive, the harbour office and the University of Lindmouth said on Saturday 8 June. The data are free for anyone to use.",
    ),
    paragraph(
      "For 88 years a keeper read the gauge at the harbour mouth at each high and each low water, four times a day. He entered the time, the height and the wind in books bound in sailcloth. Had nothing been lost, there would be 128,564 readings. Of these, 7,158 are missing, or 5.6 per cent, most of them from 1914 to 1917, whose ledgers burned together with the watch-house.",
    ),
    heading(2, "Feet, inches and a moved gauge"),
    paragraph(
      "Since 2020 some 340 people have taken part, from home. Each reading was typed by two of them who did not know of each other. In 2.3 per cent of cases they disagreed, and a third person decided. The figures were then converted from feet and inches.",
    ),
    quote(
      "Gwen Attaway, retired nurse, who typed 9,100 readings",
      "One keeper made his sevens like ones for 22 years. After a month I could read him. When he retired, in 1903, I was a little sad.",
    ),
    paragraph(
      "The hardest question was the zero. In 1911 the gauge was moved by 40 metres, and the new one stood lower. By how much is noted nowhere. The group found the answer in a bill: a mason charged for a step of “one foot and five inches”, 43 centimetres. A survey of the old stone this spring agreed with that to within one centimetre.",
    ),
    heading(2, "Fourteen centimetres"),
    paragraph(
      "After the correction the mean level of the sea rises by 1.6 millimetres a year, or 14 centimetres in 88 years. For 1993 to 2023 the present gauge shows 3.4 millimetres a year. How much of this is the sea and how much the land, which sinks at the river mouth, cannot be told from the ledgers alone.",
    ),
    paragraph(
      "“With 30 years of data you see a trend. With 120 you see whether the trend has changed,” said oceanographer Tobias Merrow, who led the project. Between 1959 and 1992 a gap remains. In those years a pen drew the tide on paper rolls, and 19 of the 34 rolls are too faded for scanning.",
    ),
    paragraph(
      "Lise Hartnell, who advises the town’s property owners on flood risk, said that the long series was welcome but could be misread. “An old mean doesn’t tell you the height of the next storm,” she said. Merrow’s group intends to list the 50 highest waters by the end of the year.",
    ),
    heading(2, "The Moon is punctual"),
    paragraph(
      "That the old figures are good shows in the rhythm of the Moon. The highest tides come about two days after new and full moon, when the Moon and the Sun pull along one line. The books hold 1,039 complete lunar months. In 994 of them the highest entry lies within three days of that moment.",
    ),
    paragraph(
      "An ordinary week looks like that of 3 to 9 June 1907, which the project has put on its front page. There were 14 high waters, between 3.2 and 3.7 metres, and as many low ones. The highest came early on Wednesday. The keeper noted a light wind and, in the margin, the price of paint.",
    ),
    paragraph(
      "The group also computed the tides of the past from the present ones and set them beside the entries. On average the heights differed by nine centimetres. The largest difference in the year 1907, 31 centimetres, was on a day in November for which the keeper had written “wind from the sea, slates down”.",
    ),
    quote(
      "Tobias Merrow, oceanographer",
      "So it’s not the sum that was wrong, nor the keeper. It was the wind. He had told us so in six words.",
    ),
    paragraph(
      "The method may serve the forecast of floods elsewhere. At Ostmouth, in Tesk, the lower town is at risk when high water in the harbour and high water in the river coincide. From July the river’s levels arrive there hourly, under ",
      link("/world/river-states-share-flood-data", "the agreement of the three river states"),
      ". The ledgers themselves, 61 volumes, can be seen at the harbour office on the first Saturday of each month.",
    ),
  ],
};
