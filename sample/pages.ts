import type { Body } from "#domain/articles/body.ts";
import {
  body,
  bold,
  bulletList,
  heading,
  inline,
  link,
  numberedList,
  paragraph,
} from "#domain/articles/composing.ts";

/** The standing pages of the sample edition, in their first version. */
export const samplePages: { slug: "about" | "terms" | "privacy"; title: string; body: Body }[] = [
  {
    slug: "about",
    title: "About The Judean",
    body: body(
      paragraph(
        "The Judean is a newspaper that runs on one’s own server. What you are reading is its sample edition: it shows what the paper can do before the first real article is written.",
      ),
      heading(2, "What is invented, and what is not"),
      paragraph(
        "The articles are examples. Their persons, towns, states, companies, offices and figures are invented; any likeness to real ones is chance. So are the authors. The pictures and clips were drawn for this edition.",
      ),
      paragraph(
        "There is one exception. ",
        link("/world/blinken-begins-eighth-trip", "The leading article of 10 June 2024"),
        " retells, in our own words, facts that had been published at the time, and names who stated them.",
      ),
      heading(2, "What readers can rely on"),
      bulletList(
        inline(
          bold("No tracking."),
          " Nobody counts what you read, and nothing is loaded from third parties.",
        ),
        inline(
          bold("No scripts."),
          " Pages for readers carry no JavaScript. They work in any browser, old or new.",
        ),
        inline(bold("No cookies."), " Reading and signing up set none, so there is no banner to click away."),
        inline(
          bold("Open corrections."),
          " When an article was wrong, the correction stands dated above its text.",
        ),
        inline(
          bold("Lasting addresses."),
          " When the address of an article changes, the old one leads to the new one.",
        ),
      ),
      heading(2, "Ways to read"),
      paragraph(
        "Every article stands in its section, on its topics and under the names of those who wrote it. ",
        link("/newsletters", "Newsletters"),
        " come by mail to those who ask for them.",
      ),
    ),
  },
  {
    slug: "terms",
    title: "Terms and conditions",
    body: body(
      paragraph(
        "These terms apply to this site and its newsletters. “We” are the publisher of The Judean; “you” are whoever reads the site or signs up for a newsletter.",
      ),
      heading(2, "Reading"),
      paragraph(
        "Reading is free of charge and needs no account. You may link to any page. You may print pages and keep copies for your own use. For anything beyond what the law allows without asking, such as publishing an article elsewhere, please ask us first.",
      ),
      heading(2, "Newsletters"),
      numberedList(
        "You sign up with your own mail address. By ticking the box you agree with these terms and with the privacy policy, in the versions shown at the time.",
        "We send you one mail with a link. Only when you open it and press the button does your subscription begin. The link is good for 7 days.",
        "Newsletters are free of charge. We may change how often one appears, or end it.",
        "You may leave at any time, without giving a reason: by the unsubscribe link in every newsletter, or on your preferences page. It takes effect at once.",
        "Please do not sign up other people’s addresses. To keep the form from being misused, we limit how often one network may send it.",
      ),
      heading(2, "What we answer for"),
      paragraph(
        "We write with care and correct what was wrong; corrections are dated and stay visible. We can’t promise that every article is free of error or that the site is always within reach. We answer for damage caused by intent or gross negligence, and wherever the law doesn’t let us limit our liability. Sites that we link to answer for themselves.",
      ),
      heading(2, "Changes"),
      paragraph(
        "When we change these terms, the earlier versions stay on this site under their number. For your subscription, the version that you agreed to is noted in your consent receipt.",
      ),
    ),
  },
  {
    slug: "privacy",
    title: "Privacy policy",
    body: body(
      paragraph(
        "In short: readers are not tracked. We keep personal data only of those who sign up for a newsletter, only what is needed to send it and to prove that it was wanted, and you can see and erase it yourself.",
      ),
      heading(2, "When you read"),
      bulletList(
        "Pages for readers set no cookies and carry no scripts.",
        "Nothing is loaded from third parties: type, pictures and clips come from this site. Videos elsewhere are shown as a card with a link; the other site learns of you only when you follow it.",
        "We don’t measure who reads what, and we make no profiles.",
        "To answer you at all, the server handles your network address while it sends the page.",
      ),
      heading(2, "When you sign up for a newsletter"),
      paragraph("With your sign-up we keep, as the receipt of your consent:"),
      bulletList(
        "your mail address, and the newsletters that you chose,",
        "the time of signing up and the time of confirming,",
        "the exact wording that you agreed to,",
        "the versions of the terms and of this policy that applied, with their fingerprints (a checksum, which shows that the text wasn’t changed afterwards),",
        "the page on which you signed up,",
        "the address of your network, with its last part cut off so that it no longer points to a single connection.",
      ),
      paragraph(
        "We then send you one mail with a link. Your subscription begins only when you confirm it there, within 7 days. If you don’t, you will get no newsletter, and everything about that sign-up is deleted 30 days after the link has expired.",
      ),
      paragraph(
        "To protect the form from misuse, the server counts for a short time how often one network sends it.",
      ),
      paragraph(
        "Of each mail to you we keep a record that it was sent, and when. Its text is kept only until it is sent.",
      ),
      heading(2, "In the mails"),
      paragraph(
        "Newsletters contain no counting pixels and no rewritten links. We don’t learn whether you open a mail or what you click. Every newsletter carries a link, and a header that mail programs understand, with which you unsubscribe in one click, without signing in.",
      ),
      heading(2, "Why we may do this"),
      paragraph(
        "We send newsletters on the ground of your consent (Article 6(1)(a) of the General Data Protection Regulation). We keep the receipt because we must be able to prove your consent (Article 7(1)). You may withdraw your consent at any time; what was sent before remains lawful.",
      ),
      heading(2, "Who receives the data"),
      paragraph(
        "Nobody whom we would sell or lend it to. The data lies on the server of this paper. Those who run the server and deliver its mail for us handle the data on our behalf and only for that purpose.",
      ),
      heading(2, "Your rights, and how to use them"),
      paragraph("Every newsletter links to your preferences page. No password is needed. There you can:"),
      bulletList(
        "see which newsletters you receive, and change that,",
        "see the receipts of your consent,",
        "leave all newsletters,",
        "erase yourself: your address, your subscriptions, your receipts and the record of mails to you are deleted at once.",
      ),
      paragraph(
        "When you unsubscribe, the mails end at once. Your address and receipts stay, so that we can prove your past consent, until you erase yourself.",
      ),
      paragraph(
        "You also have the right to information, correction, restriction, objection and a copy of your data, and the right to complain to a data protection authority. Answering the confirmation mail or any newsletter reaches us.",
      ),
      heading(2, "People who work here"),
      paragraph(
        "The newsroom has its own part of the site, with accounts. Only there does the site set a cookie, which keeps the person signed in.",
      ),
      heading(2, "Versions"),
      paragraph("When this policy changes, every earlier version stays on this site under its number."),
    ),
  },
];
