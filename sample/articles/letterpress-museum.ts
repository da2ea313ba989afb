import { gallery, heading, inLanguage, link, paragraph } from "#domain/articles/composing.ts";
import type { SampleArticle } from "#sample/sample-article.ts";

export const letterpressMuseum: SampleArticle = {
  slug: "letterpress-museum",
  section: "culture",
  topics: ["books", "local-government"],
  authors: ["amos-redfern"],
  place: "Telmar",
  headline: "Letterpress museum opens in former Telmar print shop",
  standfirst:
    "Visitors may set and print a line of their own. Four of the eleven presses come from newspapers that no longer exist.",
  searchDescription:
    "A museum of letterpress printing has opened in Telmar, with eleven presses, 1,900 drawers of type and a workshop where visitors print.",
  lead: "letterpress",
  publishedAt: "2024-06-02T10:00:00Z",
  body: (media) => [
    paragraph(
      "A museum of letterpress printing opened in Telmar on Saturday 1 June, in a print shop that had stood empty since 2009. It shows eleven presses, all of which work, and 1,900 drawers of type in nine scripts. On the first day 730 visitors came, according to the museum.",
    ),
    paragraph(
      "The oldest press was built in 1838 and is worked by hand. The largest, from 1927, printed the Telmar Courier until the paper closed in 1986. Three more come from papers that have also ceased to exist. The machines were found in barns, cellars and, in one case, under a stage.",
    ),
    heading(2, "Lead, and what becomes of it"),
    paragraph(
      "“We don’t want people to admire iron,” said Constance Weller, who heads the museum. “We want them to put a letter in upside down and find out why that matters.” In the workshop visitors set a line by hand, print it and take it home. Then they sort each letter back into its compartment. Without that, Weller said, the museum would be at a loss for the letter E by Wednesday.",
    ),
    gallery(
      "In the museum: a case of type, and the proof of a poster.",
      media("type-case"),
      media("poster-proof"),
    ),
    paragraph(
      "Since type contains lead, the health office has set conditions. Children under 12 use letters made of wood. Everyone washes their hands on leaving, and the air is tested twice a year.",
    ),
    heading(2, "Posters in three scripts"),
    paragraph(
      "One room is given to jobs for the town. Between the wars Telmar’s printers announced dances, sales of cattle and sailings from Lindmouth, often in several scripts on a sheet. A poster of 1923 invites people in tall red letters to a ",
      inLanguage("he", "rtl", "נשף ריקודים"),
      ", a dance. The printer had too few of one letter, and in its place cut down another with a knife. One can see the burr.",
    ),
    paragraph(
      "The alteration was noticed by a trainee, Finn Abara, 19, when he pulled a new proof from the old forme. “I thought that I’d damaged it,” he said. “Then I found that somebody had done so a hundred years ago, and on purpose.”",
    ),
    heading(2, "Half of the cost from the town"),
    paragraph(
      "The house cost 3.9 million crowns. A foundation gave 2.4 million, the town 900,000 and an association of 410 members 600,000. The town also pays 140,000 crowns a year towards running it, or half of what is needed. In the council six of 31 members voted against. They pointed out that the town’s library had been waiting for a new heating system since 2020.",
    ),
    paragraph(
      "The mayor, Judith Falk, said that the heating had been put out to tender in May. The library and the museum will share a bookbinder from September. One of the first tasks is the restoration of 40 volumes from ",
      link("/science/tide-tables-digitised", "the tide ledgers of Port Lindmouth"),
      ".",
    ),
    paragraph(
      "The museum is open from Wednesday to Sunday, 10:00 to 17:00. Admission is six crowns, and free for anybody who can set their own name in under two minutes.",
    ),
  ],
};
