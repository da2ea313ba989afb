import type { ArticleCard } from "#domain/articles/article.ts";
import type { PaperTime } from "../../ui/date-time.tsx";
import { CardClip, CardHeadline, CardStandfirst, CardTime } from "../card.tsx";
import { CardList } from "../card-list.tsx";
import { LeadAndBeside } from "../front-page/lead-and-beside.tsx";
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
        <LeadAndBeside
          lead={lead}
          beside={beside}
          tellLead={(card) => (
            <>
              <CardHeadline card={card} level={2} />
              <CardStandfirst card={card} />
              <CardTime card={card} paper={paper} shape="minute" />
            </>
          )}
          tellBeside={(card, place) => (
            <>
              <CardHeadline card={card} level={2} />
              {place > 0 && <CardClip card={card} />}
              <CardStandfirst card={card} />
              <CardTime card={card} paper={paper} />
            </>
          )}
        />
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
