import type { PublishedArticle } from "#domain/articles/article.ts";
import { DateTime, type PaperTime } from "../ui/date-time.tsx";
import { readingMinutes } from "./reading-time.ts";

/** When it was published and, only where it was, updated; and how long it takes to read. Without styles blanks keep them apart. */
export function ArticleTimes({ article, paper }: { article: PublishedArticle; paper: PaperTime }) {
  return (
    <p className="article-times quiet" dir="auto">
      <span>
        Published <DateTime at={article.firstPublishedAt} shape="minute" paper={paper} />
      </span>{" "}
      {article.updatedAt && (
        <>
          <span>
            Updated <DateTime at={article.updatedAt} shape="minute" paper={paper} />
          </span>{" "}
        </>
      )}
      <span>{readingMinutes(article.words)} min read</span>
    </p>
  );
}
