import { heading, paragraph } from "#domain/articles/composing.ts";
import type { SampleArticle } from "#sample/sample-article.ts";

/** Facts as published on 10 June 2024; nothing else in this edition is about real persons. */
export const blinkenBeginsEighthTrip: SampleArticle = {
  slug: "blinken-begins-eighth-trip",
  section: "world",
  topics: ["middle-east", "gaza", "diplomacy"],
  authors: ["miriam-halevi-stone"],
  headline: "Blinken begins eighth trip to region to advance talks on ceasefire",
  standfirst:
    "The US Secretary of State starts in Egypt and Israel and goes on to Jordan and Qatar. A senior Hamas official calls on the US administration to exert pressure for an end to the war.",
  searchDescription:
    "US Secretary of State Antony Blinken starts his eighth trip to the region since 7 October 2023, in Egypt and Israel, to advance talks on a ceasefire in Gaza.",
  socialText:
    "Egypt, Israel, Jordan, Qatar: Antony Blinken is on his eighth trip to the region since 7 October 2023, to advance talks on a ceasefire and the release of hostages.",
  lead: "route-map",
  publishedAt: "2024-06-10T05:40:00Z",
  body: () => [
    paragraph(
      "US Secretary of State Antony Blinken began a journey to Egypt and Israel on Monday 10 June to advance talks on a ceasefire in Gaza and the release of hostages. It is his eighth trip to the region since 7 October 2023.",
    ),
    paragraph(
      "The journey is also meant to keep the war from spreading to Lebanon. Hezbollah has attacked northern Israel from there since 8 October 2023.",
    ),
    paragraph(
      "Blinken was to meet President Abdel Fattah al-Sisi in Cairo, then Prime Minister Benjamin Netanyahu and Defence Minister Yoav Gallant in Israel. From there he was to go on to Jordan and Qatar, which makes four countries in all.",
    ),
    heading(2, "Hamas official calls for pressure"),
    paragraph(
      "Sami Abu Zuhri, a senior Hamas official, called on the US administration “to put pressure on the occupation to stop the war on Gaza”.",
    ),
    paragraph(
      "Hamas, he said, was ready to “deal positively with any initiative that secures an end to the war”.",
    ),
    heading(2, "Proposal in three phases"),
    paragraph(
      "On 31 May US President Joe Biden set out a proposal in three phases. It provides for a permanent end of hostilities, the release of Israeli hostages and of Palestinian prisoners, and rebuilding.",
    ),
    heading(2, "Tanks move in Rafah, residents say"),
    paragraph(
      "In Rafah, a city of 280,000, residents reported that tanks were moving north in the early hours towards Shaboura.",
    ),
    paragraph(
      "In the attack of 7 October 2023 about 1,200 people were killed and about 250 were taken, by Israeli count. The health ministry in Gaza, which is run by Hamas, has counted more than 37,000 dead.",
    ),
  ],
};
