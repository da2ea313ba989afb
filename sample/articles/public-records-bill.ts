import { bulletList, heading, link, paragraph } from "#domain/articles/composing.ts";
import type { SampleArticle } from "#sample/sample-article.ts";

export const publicRecordsBill: SampleArticle = {
  slug: "public-records-bill",
  section: "politics",
  topics: ["local-government", "elections"],
  authors: ["yael-brandt"],
  place: "Corvane",
  headline: "Public records bill passes second reading by 71 votes to 48",
  standfirst:
    "Files of the state would open after 20 years instead of 30. Municipalities say that answering requests in 15 days costs more than planned.",
  searchDescription:
    "Arvela’s assembly passes the public records bill at second reading. Files would open after 20 years and requests be answered in 15 working days.",
  lead: "public-records",
  publishedAt: "2024-06-07T06:30:00Z",
  updatedAt: "2024-06-07T15:00:00Z",
  formerSlugs: ["records-bill-second-reading"],
  body: () => [
    paragraph(
      "Arvela’s assembly approved a bill on access to public records at second reading late on Thursday 6 June. The vote was 71 to 48, with six abstentions. The bill now goes to the committee on home affairs, which is to report by 20 September.",
    ),
    paragraph("It would replace a law of 1979. The main changes are:"),
    bulletList(
      "Files of ministries and municipalities open after 20 years; so far it is 30.",
      "Requests for later files must be answered in 15 working days; so far it is 30.",
      "The fee is limited to the cost of copies; time spent searching is no longer charged.",
      "Registrars publish each month how many names they added to the electoral roll and how many they removed.",
      "A refusal must name the paragraph on which it rests.",
    ),
    paragraph(
      "Personal data, trade secrets and ongoing investigations remain exempt. Medical files stay closed for 100 years after birth.",
    ),
    heading(2, "Dispute over cost"),
    paragraph(
      "The government estimates the additional cost at 4.2 million crowns a year. The Association of Municipal Clerks arrives at nine million. It asked 60 town halls to note the time each request took in April. The average was 4.6 hours.",
    ),
    paragraph(
      "“We’re in favour of openness. We are asking who will open the boxes,” said the association’s chairwoman, Isolde Marek. Small municipalities often had one clerk, who was also the registrar.",
    ),
    paragraph(
      "Justice minister Edmund Varr said that fewer requests would be made if more was published from the start. He offered a transition of two years for municipalities with fewer than 5,000 inhabitants.",
    ),
    heading(2, "Both camps divided"),
    paragraph(
      "The vote did not follow the lines of government and opposition. Nine members of the governing Civic Union voted against the bill; 14 members of the opposition voted for it. Several named the period of 20 years as the reason, on either side.",
    ),
    paragraph(
      "“Those who took part in a decision may still be in office after 20 years,” said Civic Union member Gregor Stahl, who voted against. Opposition member Nadia Brome, who voted in favour, gave the same fact as her reason. “Then one can still ask them,” she said.",
    ),
    paragraph(
      "The monthly figures on the electoral roll were added on Wednesday, after ",
      link("/politics/audit-of-electoral-roll", "the auditor of elections had recommended them"),
      ". A motion to extend the law to state-owned companies was withdrawn and may be moved again in committee. The third reading is expected in November.",
    ),
  ],
};
