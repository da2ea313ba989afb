import { heading, link, paragraph, superscript } from "#domain/articles/composing.ts";
import type { SampleArticle } from "#sample/sample-article.ts";

export const howSwiftsSleep: SampleArticle = {
  slug: "how-swifts-sleep",
  section: "science",
  topics: ["wildlife", "local-government"],
  authors: ["eitan-marsh"],
  place: "Corvane",
  headline: "Swifts rest in the air in bouts of seconds, loggers suggest",
  standfirst:
    "Devices lighter than a paper clip recorded 15 birds for ten months. What happens in the brain meanwhile remains open.",
  searchDescription:
    "Loggers on 15 swifts from Corvane recorded short, regular glides at night at heights of 2,000 metres. Researchers take them for rest in flight.",
  lead: "swifts",
  publishedAt: "2024-06-02T07:00:00Z",
  body: () => [
    paragraph(
      "Swifts probably rest on the wing in many short bouts, most of them no longer than six seconds. Biologists at the Corvane Museum of Natural History conclude this from records of 15 birds, which they presented at a conference in Corvane on Saturday 1 June.",
    ),
    paragraph(
      "It has long been known that swifts stay in the air for most of the year outside the breeding season. They eat, drink and gather material for their nests in flight. How they sleep is hard to find out, because nobody can follow them.",
    ),
    heading(2, "A logger of 0.9 grams"),
    paragraph(
      "In July 2022 the group fitted 24 adult swifts at nests in Corvane’s old town with loggers that weigh 0.9 grams, about two per cent of a bird’s weight. The devices stored air pressure and acceleration for one minute in every five. When the birds returned in May 2023, 17 were caught again. Two loggers had failed; 15 held ten months of data.",
    ),
    paragraph(
      "At dusk the birds climbed steeply. Between 22:00 and 04:00 they stayed at about 2,000 metres on average and glided more often than by day. In a glide the logger shows a steady 9.8 m/s",
      superscript("2"),
      ", which is the Earth’s gravity alone, without the jolts of the wings. Then follow some beats, and the next glide.",
    ),
    paragraph(
      "Extrapolated from the minutes recorded, a bird made some 2,300 such glides of two to six seconds on a median night. Together they came to two hours and 40 minutes. On the nights around full moon it was 35 minutes less.",
    ),
    heading(2, "Rest or sleep?"),
    paragraph(
      "“I avoid the word sleep in the title and use it at dinner,” said Viveka Stroud, who led the study. Sleep is defined by the currents in the brain, and a device that records them is still too heavy for a bird of 42 grams. The glides could also serve to save strength while the bird is awake, she said.",
    ),
    paragraph(
      "Emil Castor, an ornithologist at the University of Lindmouth who was not part of the group, considers rest the likeliest explanation. He noted that all the birds came from one town and that those that did not return may have behaved differently. “We only hear from the survivors,” he said.",
    ),
    heading(2, "Nest bricks from July"),
    paragraph(
      "In Corvane the number of breeding pairs fell from 640 in 2010 to 410 last year, according to the museum’s count. It gives as the main reason that holes under roofs are closed when houses are insulated. From 1 July the city requires a hollow brick for each ten metres of eaves when a roof is renewed. A brick costs 22 crowns. ",
      link("/politics/council-passes-budget", "The city’s next budget"),
      ", due for a vote on Thursday, contains 40,000 crowns for owners who cannot afford them.",
    ),
    paragraph(
      "The house owners’ association calls the rule acceptable but asks for exemptions where eaves hang over pavements. Droppings, it said, fall as well.",
    ),
  ],
};
