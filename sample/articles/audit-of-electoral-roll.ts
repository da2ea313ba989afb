import { heading, link, numberedList, paragraph } from "#domain/articles/composing.ts";
import type { SampleArticle } from "#sample/sample-article.ts";

export const auditOfElectoralRoll: SampleArticle = {
  slug: "audit-of-electoral-roll",
  section: "politics",
  topics: ["elections", "local-government"],
  authors: ["yael-brandt", "amos-redfern"],
  place: "Corvane",
  headline: "Audit takes 27,400 names off the electoral roll in four districts",
  standfirst:
    "Deaths and changes of address reached the roll late, the auditor of elections finds. She reports no sign of votes cast in other people’s names.",
  searchDescription:
    "In four districts of Arvela an audit struck 27,400 names from the electoral roll and added 8,400. The roll still holds 3,000 more names than there are adults.",
  socialText:
    "12,000 entries checked at the door, 348 of them wrong: what the audit of the electoral roll found.",
  lead: "electoral-roll",
  publishedAt: "2024-06-05T09:00:00Z",
  updatedAt: "2024-06-06T08:25:00Z",
  corrections: [
    {
      at: "2024-06-06T08:25:00Z",
      text: "An earlier version of this article said that 120,000 entries were checked at the door. There were 12,000. The shares given in the article were right and have not changed.",
    },
  ],
  body: () => [
    paragraph(
      "An audit in four districts of Arvela has taken 27,400 names off the electoral roll and added 8,400, the auditor of elections said in a report on Wednesday 5 June. The roll there now holds 459,000 names, 3,000 more than there are adults. In 2022 it had held 28,000 too many.",
    ),
    paragraph(
      "The auditor, Leontine Auer, named late removals as the main reason. She found no sign that votes had been cast in other people’s names.",
    ),
    paragraph(
      "In 2008 the roll of the four districts was still shorter than the register of adults, by 6,000 names. At the count of 2010 it passed it for the first time. Then the gap widened with each count until 2022, when 478,000 names stood against 450,000 adults.",
    ),
    heading(2, "Who was struck off"),
    paragraph("Of the 27,400 people whose names were removed:"),
    numberedList(
      "14,300 had moved away and were listed elsewhere as well,",
      "11,600 had died,",
      "1,500 were entered twice in the same district.",
    ),
    paragraph(
      "The 8,400 names added are mainly those of people who had come of age or moved in. Each person to be struck off for having moved was sent two letters. In 640 cases somebody replied that the removal was a mistake, and the name stayed.",
    ),
    heading(2, "Door to door"),
    paragraph(
      "To test the result, the auditor’s staff drew 12,000 entries by lot from the new roll and checked them in April, at the door. Of these, 11,652 were right, or 97.1 per cent. Of the other 348 people, 192 had moved, 96 had died since the audit began, and 60 were listed under a wrong spelling of their name.",
    ),
    paragraph(
      "Applied to the whole of the new roll, that would be about 13,300 entries. At the same doors the staff asked who was missing. Some 2.3 per cent of adults, or about 10,300, are not on the list, the report estimates. The two kinds of error partly cancel each other out.",
    ),
    paragraph(
      "Until 2009 municipalities sent a clerk with the list to each street every other year. The rounds were given up to save 3.2 million crowns a year. Since then registrars have relied on notices from the civil register. A death takes 74 days on average to reach the roll, a move to another district 131 days.",
    ),
    paragraph(
      "“The roll wasn’t false, it was slow,” Auer said in Corvane. “A slow roll becomes a false one if nothing is done.” Her office compared the lists of voters in the regional election of October 2023 with the register of deaths. None of the dead was marked as having voted. Signatures were not compared, the report notes.",
    ),
    heading(2, "What the parties say"),
    paragraph(
      "Interior minister Casimir Holt said that the other 17 districts would be audited by March. The civil register and the roll are to be connected directly by January 2026, at an estimated cost of 6.5 million crowns. Notices would then arrive within a day.",
    ),
    paragraph(
      "The opposition Ratepayers’ Alliance called for the street rounds to return before the general election due in May 2025. “A connection that comes after the vote doesn’t help the vote,” said its spokeswoman on home affairs, Birgit Amsel. Holt replied that there were no longer enough clerks for rounds everywhere by then.",
    ),
    paragraph(
      "The Voters’ Forum, an association that helps people to register, warned against haste in the remaining districts. In 2018 the town of Telmar had struck off 1,130 names, of which 214 had to be restored. “A person who has died won’t complain about being on the list,” said its director, Samir Noll. “A person who was struck off by mistake finds out at the polling station.”",
    ),
    heading(2, "Seven recommendations"),
    paragraph(
      "The report makes seven recommendations. Among them are a letter to each household in the year before an election, a period of 60 days to object to a removal, and the publication of the number of changes each month. That last point may be added to ",
      link("/politics/public-records-bill", "the bill on public records"),
      ", which the assembly debates on Thursday.",
    ),
    paragraph("Anyone may see their own entry at the town hall, without giving a reason."),
  ],
};
