import type { ArticleCard } from "#domain/articles/article.ts";
import type { PaperTime } from "../ui/date-time.tsx";
import { LatestRail } from "./front-page/latest-rail.tsx";
import { PageHead } from "./page-head.tsx";
import type { PlainLink } from "./plain-link.ts";
import { SearchLine } from "./search/search-line.tsx";
import { WaysOn } from "./ways-on.tsx";

interface DeadEndProps {
  /** The status it is sent with. */
  status: 404 | 410;
  title: string;
  standing: string;
  ways: PlainLink[];
  /** Where the paper is searched. */
  search: string;
  latest: ArticleCard[];
  paper: PaperTime;
}

/** A page that has nothing itself, and helps on: by search, by what was asked for most likely, by what is new. */
export function DeadEnd({ status, title, standing, ways, search, latest, paper }: DeadEndProps) {
  return (
    <div className="sheet dead-end">
      <PageHead label={String(status)} title={title} standing={standing} />
      <div className="dead-end-ways">
        <SearchLine action={search} />
        <WaysOn ways={ways} />
      </div>
      <LatestRail cards={latest} paper={paper} />
    </div>
  );
}
