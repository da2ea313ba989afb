import type { ReactNode } from "react";
import type { ArticleCard } from "#domain/articles/article.ts";
import { Card, CardPicture } from "../card.tsx";

interface LeadAndBesideProps {
  lead: ArticleCard;
  beside: ArticleCard[];
  /** Further classes of the lead. */
  shape?: string;
  /** What is said of the lead, under its picture. */
  tellLead: (card: ArticleCard) => ReactNode;
  /** What is said of one beside it. The first has a picture as well. */
  tellBeside: (card: ArticleCard, place: number) => ReactNode;
}

/** What a page opens with: the lead across eight columns, and up to three beside it. */
export function LeadAndBeside({ lead, beside, shape = "", tellLead, tellBeside }: LeadAndBesideProps) {
  return (
    <div className={beside.length > 0 ? "lead-stories" : "lead-stories is-alone"}>
      <Card card={lead} as="div" className={`lead-story ${shape}`.trim()}>
        <CardPicture
          card={lead}
          sizes="(width >= 82rem) 51rem, (width >= 64rem) 64vw, 100vw"
          most={1920}
          turn="first"
        />
        {tellLead(lead)}
      </Card>
      {beside.length > 0 && (
        <ul className="beside-lead">
          {beside.map((card, place) => (
            <Card card={card} key={card.id}>
              {place === 0 && (
                <CardPicture card={card} sizes="(width >= 64rem) 24rem, calc(100vw - 2rem)" most={960} />
              )}
              {tellBeside(card, place)}
            </Card>
          ))}
        </ul>
      )}
    </div>
  );
}
