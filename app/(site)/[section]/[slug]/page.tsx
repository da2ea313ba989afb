import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { absolute, authorLink, sectionAddress, topicLink } from "#app/_glue/addresses.ts";
import { ArticlePage } from "#components/article/article-page.tsx";
import { RelatedStories } from "#components/article/related-stories.tsx";
import { StructuredData } from "#components/article/structured-data.tsx";
import type { PublishedArticle } from "#domain/articles/article.ts";
import { listRelated } from "#domain/articles/for-readers.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { articleAt } from "../../_parts/article-at.ts";
import { articleMetadata } from "../../_parts/article-metadata.ts";
import { FurtherFonts } from "../../_parts/early-fonts.tsx";
import { MissingPage, WithdrawnPage } from "../../_parts/missing-page.tsx";
import { SignUp } from "../../_parts/sign-up.tsx";

export const dynamic = "force-dynamic";

interface Asked {
  params: Promise<{ section: string; slug: string }>;
}

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const { section, slug } = await params;
  const at = await articleAt(section, slug);
  if (at.found === "article") return articleMetadata(at.article, await findPublication());
  return { title: at.found === "withdrawn" ? "Withdrawn" : "Not found", robots: { index: false } };
}

export default async function ArticleAtAddressPage({ params }: Asked) {
  const { section, slug } = await params;
  const at = await articleAt(section, slug);
  switch (at.found) {
    case "article":
      return <WholeArticle article={at.article} />;
    case "elsewhere":
      return permanentRedirect(encodeURI(at.address));
    case "withdrawn":
      return <WithdrawnPage />;
    case "nothing":
      return <MissingPage />;
    default:
      return at satisfies never;
  }
}

async function WholeArticle({ article }: { article: PublishedArticle }) {
  const [paper, related] = await Promise.all([findPublication(), listRelated(article.id)]);
  return (
    <>
      <FurtherFonts languages={[article, ...related].map(({ language }) => language)} body={article.body} />
      <ArticlePage
        article={article}
        section={{ name: article.section.name, address: sectionAddress(article.section.slug) }}
        authors={article.bylines.map(authorLink)}
        topics={article.topics.map(topicLink)}
        canonical={absolute(article.address)}
        paper={paper}
      />
      <RelatedStories cards={related} paper={paper} />
      <SignUp />
      <StructuredData article={article} publication={paper} absolute={absolute} />
    </>
  );
}
