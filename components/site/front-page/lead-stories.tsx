import type { ArticleCard } from "#domain/articles/article.ts";
import type { PaperTime } from "../../ui/date-time.tsx";
import {
  Card,
  CardClip,
  CardHeadline,
  CardPicture,
  CardSection,
  CardStandfirst,
  CardTime,
} from "../card.tsx";

interface LeadStoriesProps {
  lead: ArticleCard;
  beside: ArticleCard[];
  paper: PaperTime;
}

/** What the paper opens with: the lead across eight columns, and up to three beside it. */
export function LeadStories({ lead, beside, paper }: LeadStoriesProps) {
  return (
    <div className={beside.length > 0 ? "lead-stories" : "lead-stories is-alone"}>
      <Card card={lead} as="div" className={leadClass(lead)}>
        <CardPicture
          card={lead}
          sizes="(width >= 82rem) 51rem, (width >= 64rem) 64vw, 100vw"
          most={1920}
          turn="first"
        />
        <CardSection card={lead} />
        <CardHeadline card={lead} level={2} />
        <CardStandfirst card={lead} />
        <CardTime card={lead} paper={paper} shape="minute" />
      </Card>
      {beside.length > 0 && (
        <ul className="beside-lead">
          {beside.map((card, place) => (
            <Card card={card} key={card.id}>
              {place === 0 && (
                <CardPicture card={card} sizes="(width >= 64rem) 24rem, calc(100vw - 2rem)" most={960} />
              )}
              <CardSection card={card} />
              <CardHeadline card={card} level={2} />
              {place > 0 && <CardClip card={card} />}
              {place > 0 && <CardStandfirst card={card} />}
            </Card>
          ))}
        </ul>
      )}
    </div>
  );
}

/** From so many letters on a headline is set smaller, or it would fill a screen by itself. */
const longHeadline = 90;

function leadClass({ headline, picture }: ArticleCard): string {
  const shapes = [!picture && "is-bare", headline.length > longHeadline && "is-long"];
  return ["lead-story", ...shapes].filter(Boolean).join(" ");
}
