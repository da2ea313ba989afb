import { bulletList, heading, paragraph } from "#domain/articles/composing.ts";
import type { SampleArticle } from "#sample/sample-article.ts";

export const marathonRouteMovesInland: SampleArticle = {
  slug: "marathon-route-moves-inland",
  section: "sport",
  topics: ["athletics", "oceans"],
  authors: ["eitan-marsh"],
  place: "Lindmouth",
  headline: "Lindmouth marathon leaves the bay for the streets inland",
  standfirst:
    "The sea wall is being repaired until 2026. The new course climbs seven times as much as the old one, which counted as fast.",
  searchDescription:
    "The Lindmouth marathon on 6 October 2024 follows a new course through the town, because the sea wall is being repaired. It climbs 84 metres, not 12.",
  lead: "marathon-route",
  publishedAt: "2024-06-05T15:10:00Z",
  body: () => [
    paragraph(
      "The Lindmouth marathon will not follow the bay this year. The race on 6 October leads through the streets inland instead, the organisers announced on Wednesday 5 June. Last year 7,860 runners finished it, and 8,500 places are on offer.",
    ),
    paragraph(
      "Storms in February had opened cracks in the sea wall along 2.3 kilometres. The harbour office has closed it until the spring of 2026. The old course ran along its top, twice there and twice back.",
    ),
    heading(2, "The new course"),
    bulletList(
      "Start by the shore at 08:30, then straight inland through the Old Port",
      "North Street and the town park, with kilometre 15 before the gates",
      "Over the river by the upper bridge soon after kilometre 20",
      "Round the botanical garden, past kilometre 30",
      "Back over the middle bridge after kilometre 35 and down Mill Road to the finish, 42.195 kilometres from the start",
    ),
    paragraph(
      "The course rises by 84 metres in all, most of it towards North Street. The old one rose by 12. On it Brigid Vance of Telmar ran the national record of 2:27:41 in 2019. “Nobody will run that on the new one, unless the wind that used to slow us has been doing more than we think,” said race director Leif Ambrose.",
    ),
    paragraph(
      "Vance, who intends to start, is not so sure. She recalled that in two of the past five years the sea wind had reached 40 kilometres an hour. “Houses don’t blow against you,” she said. The corners concern her more. She counted 16 on the map; the old course had six.",
    ),
    heading(2, "A hospital within the loop"),
    paragraph(
      "About 31,000 people live within the loop, and so does the town’s hospital, between the two bridges. The lower bridge stays open to ambulances and buses throughout. Police expect the last street to be free again at 15:15. The shopkeepers of North Street had asked for a course one street further north. They withdrew the request when the organisers agreed to open the street by 11:30.",
    ),
    paragraph(
      "In the Old Port the course crosses 600 metres of cobbles. For the 62 wheelchair athletes who entered last year that is a danger, said their spokeswoman, Carys Dunmore. “On cobbles the front wheel goes where it likes.” The organisers offered them a start of their own and a detour on tarmac of the same length. Dunmore said she wanted to try it before she judged it; a test is arranged for 20 July.",
    ),
    paragraph(
      "The course was measured twice by bicycle in May, as the rules for records demand. The results were 11 metres apart, and the organisers added those 11 metres. Entries open on 17 June.",
    ),
  ],
};
