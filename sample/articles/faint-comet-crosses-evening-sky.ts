import { factBox, heading, image, link, numberedList, paragraph } from "#domain/articles/composing.ts";
import type { SampleArticle } from "#sample/sample-article.ts";

export const faintCometCrossesEveningSky: SampleArticle = {
  slug: "faint-comet-crosses-evening-sky",
  section: "science",
  topics: ["astronomy", "books"],
  authors: ["clara-voss"],
  headline: "Faint comet crosses evening sky for first time since 1940",
  standfirst:
    "Comet Renn–Aldous can be found with binoculars until 24 June. An old notebook helped to work out when it would return.",
  searchDescription:
    "Comet Renn–Aldous passes from Cancer into Leo between 10 and 24 June 2024. It can be seen with binoculars, low in the west after sunset.",
  socialText:
    "Binoculars, a free view to the west and an hour of patience: how to find Comet Renn–Aldous this month.",
  lead: "comet-path",
  publishedAt: "2024-06-09T16:30:00Z",
  body: (media) => [
    paragraph(
      "A comet that was last seen in 1940 is crossing the evening sky this month. From Monday 10 June to 24 June Comet Renn–Aldous can be found with binoculars, low in the west about an hour after sunset, the Corvane Observatory said on Sunday.",
    ),
    paragraph(
      "It moves by some two and a half degrees a day, five times the width of the full Moon, from the constellation Cancer into Leo. On the evening of 19 June it stands close to Regulus, the brightest star of the Lion.",
    ),
    heading(2, "Too faint for the naked eye"),
    paragraph(
      "The observatory measured a brightness of magnitude 6.8 on Friday. Under a dark sky the eye alone reaches about magnitude 6; the higher the number, the fainter the object. In binoculars the comet looks like a small round patch of mist. Photographs exposed for a minute show a tail about one degree long.",
    ),
    paragraph(
      "“People expect a sword of light, and I have to disappoint them,” said Judit Amaro, who heads the observatory’s department of small bodies. “What they see is a grey smudge. It has been on its way for 84 years. I find that enough.”",
    ),
    heading(2, "How to find it"),
    numberedList(
      "Look for a place with an open view to the west, away from street lamps.",
      "Wait for an hour after sunset and let your eyes get used to the dark for 15 minutes.",
      "Find Regulus, the bright star in the west at the foot of the Lion’s “sickle”.",
      "Move the binoculars slowly from there towards the point of sunset; after 19 June, away from it.",
    ),
    paragraph(
      "The first evenings are the darkest. The Moon is at first quarter on 14 June and full on 22 June. By then its light will drown the comet in the towns.",
    ),
    image(media("comet-orbit")),
    heading(2, "From beyond Neptune"),
    paragraph(
      "The comet’s orbit is a long ellipse, tilted by 24 degrees to that of the Earth. On 27 May it passed the point closest to the Sun, at 0.72 astronomical units, or 108 million kilometres. It was then moving at nearly 50 kilometres a second. On 16 June it comes nearest to the Earth, at 0.58 units. That is 87 million kilometres, more than 200 times as far as the Moon.",
    ),
    paragraph(
      "At the far end of its path it is 37.6 units from the Sun, beyond the orbit of Neptune. It will be there around 2066 and return in 2108.",
    ),
    factBox(
      "Comet Renn–Aldous",
      paragraph("Period: 84 years. Discovered: March 1940, by Elias Renn and Dorothea Aldous."),
      paragraph("Nearest to the Sun: 0.72 astronomical units. Farthest: 37.6."),
      paragraph(
        "One astronomical unit is the mean distance of the Earth from the Sun, 149.6 million kilometres.",
      ),
    ),
    heading(2, "A notebook in a box of hymnals"),
    paragraph(
      "In 1940 the comet was followed for 17 days only, because of clouds. From so short an arc the period could have been anything between 79 and 91 years. In 2019 a librarian in Corvane, Rosa Lindqvist-Obi, came upon a notebook in a box of hymnals. In it Aldous had entered six further positions, from April 1940, with the time to the second.",
    ),
    paragraph(
      "With these Amaro’s group reduced the uncertainty to four months. The comet appeared on a photograph of 11 January, five weeks ahead of the middle of that span. Their paper has been accepted by a journal but has not yet appeared.",
    ),
    paragraph(
      "Mats Ingram, who studies orbits at the University of Lindmouth and was not involved, called the identification convincing. He pointed out that gas escaping from a comet acts like a weak engine. “How strongly, we’ll only know when it has gone,” he said. “The date in 2108 I would write in pencil.”",
    ),
    paragraph(
      "The observatory opens its roof to visitors on 13, 14 and 19 June from 21:30. The notebook is on show at the city library. Another old record of the Moon’s doings is now complete as well: ",
      link("/science/tide-tables-digitised", "88 years of tides at Port Lindmouth"),
      ".",
    ),
  ],
};
