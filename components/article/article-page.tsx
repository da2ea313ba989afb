import type { PublishedArticle } from "#domain/articles/article.ts";
import type { PlainLink } from "../site/plain-link.ts";
import type { PaperTime } from "../ui/date-time.tsx";
import { ArticleHead } from "./article-head.tsx";
import { BodyBlocks } from "./body-blocks.tsx";
import { Corrections } from "./corrections.tsx";
import { LeadMedia } from "./lead-media.tsx";
import { ShareLinks } from "./share-links.tsx";
import { TopicLinks } from "./topic-links.tsx";

interface ArticlePageProps {
  article: PublishedArticle;
  section: PlainLink;
  authors: PlainLink[];
  topics: PlainLink[];
  /** The article's own address, with its origin. */
  canonical: string;
  paper: PaperTime;
}

/** An article from its section's label to its topics. Language and direction are its own, not the paper's. */
export function ArticlePage({ article, section, authors, topics, canonical, paper }: ArticlePageProps) {
  return (
    <article className="article" lang={article.language} dir={article.direction}>
      <ArticleHead article={article} section={section} authors={authors} paper={paper} />
      {article.lead && <LeadMedia media={article.lead} paper={paper} />}
      <Corrections corrections={article.corrections} paper={paper} />
      <div className="prose">
        <BodyBlocks blocks={article.body.content} media={article.media} paper={paper} />
      </div>
      <footer className="article-foot" lang={paper.language}>
        <TopicLinks topics={topics} />
        <ShareLinks address={canonical} headline={article.headline} />
        <p className="printed-from">{canonical}</p>
      </footer>
    </article>
  );
}
