import type { PublishedArticle } from "#domain/articles/article.ts";
import type { PlainLink } from "../site/plain-link.ts";
import type { PaperTime } from "../ui/date-time.tsx";
import { ArticleTimes } from "./article-times.tsx";
import { Byline } from "./byline.tsx";

interface ArticleHeadProps {
  article: PublishedArticle;
  section: PlainLink;
  authors: PlainLink[];
  paper: PaperTime;
}

/** Section, headline, standfirst, byline and times. */
export function ArticleHead({ article, section, authors, paper }: ArticleHeadProps) {
  return (
    <header className="article-head">
      <p lang={paper.language}>
        <a className="label" href={section.address}>
          {section.name}
        </a>
      </p>
      <h1 className="display">{article.headline}</h1>
      {article.standfirst && <p className="standfirst">{article.standfirst}</p>}
      <div className="article-facts" lang={paper.language}>
        <Byline authors={authors} place={article.place} />
        <ArticleTimes article={article} paper={paper} />
      </div>
    </header>
  );
}
