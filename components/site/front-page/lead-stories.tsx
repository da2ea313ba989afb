import type { ArticleCard } from "#domain/articles/article.ts";
import type { PaperTime } from "../../ui/date-time.tsx";
import { CardClip, CardHeadline, CardSection, CardStandfirst, CardTime } from "../card.tsx";
import { LeadAndBeside } from "./lead-and-beside.tsx";

interface LeadStoriesProps {
  lead: ArticleCard;
  beside: ArticleCard[];
  paper: PaperTime;
}

/** What the paper opens with. Each story says which section it is from. */
export function LeadStories({ lead, beside, paper }: LeadStoriesProps) {
  return (
    <LeadAndBeside
      lead={lead}
      beside={beside}
      shape={shapeOf(lead)}
      tellLead={(card) => (
        <>
          <CardSection card={card} />
          <CardHeadline card={card} level={2} />
          <CardStandfirst card={card} />
          <CardTime card={card} paper={paper} shape="minute" />
        </>
      )}
      tellBeside={(card, place) => (
        <>
          <CardSection card={card} />
          <CardHeadline card={card} level={2} />
          {place > 0 && <CardClip card={card} />}
          {place > 0 && <CardStandfirst card={card} />}
        </>
      )}
    />
  );
}

/** From so many letters on a headline is set smaller, or it would fill a screen by itself. */
const longHeadline = 90;

function shapeOf({ headline, picture }: ArticleCard): string {
  return [!picture && "is-bare", headline.length > longHeadline && "is-long"].filter(Boolean).join(" ");
}
