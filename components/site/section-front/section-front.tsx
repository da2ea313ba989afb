import type { ArticleCard } from "#domain/articles/article.ts";
import type { PaperTime } from "../../ui/date-time.tsx";
import { Card, CardClip, CardHeadline, CardPicture, CardStandfirst, CardTime } from "../card.tsx";
import { CardList } from "../card-list.tsx";
import { ThreePicturedRow } from "../front-page/three-pictured-row.tsx";
import { shareOut } from "./share-out.ts";

interface SectionFrontProps {
  /** The newest first. */
  cards: ArticleCard[];
  paper: PaperTime;
}

/** What a section opens with: its lead and what is beside it, three with their pictures, and then one under another. */
export function SectionFront({ cards, paper }: SectionFrontProps) {
  const { lead, beside, pictured, further } = shareOut(cards);
  return (
    <>
      {lead && (
        <div className={beside.length > 0 ? "lead-stories" : "lead-stories is-alone"}>
          <Card card={lead} as="div" className="lead-story">
            <CardPicture
              card={lead}
              sizes="(width >= 82rem) 51rem, (width >= 64rem) 64vw, 100vw"
              most={1920}
              turn="first"
            />
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
                  <CardHeadline card={card} level={2} />
                  {place > 0 && <CardClip card={card} />}
                  <CardStandfirst card={card} />
                  <CardTime card={card} paper={paper} />
                </Card>
              ))}
            </ul>
          )}
        </div>
      )}
      {pictured.length > 0 && (
        <div className="row-body">
          <ThreePicturedRow cards={pictured} />
        </div>
      )}
      {further.length > 0 && <CardList cards={further} paper={paper} />}
    </>
  );
}
