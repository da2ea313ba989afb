import { requireStaff } from "#app/_glue/session.ts";
import { ArticleTable } from "#components/newsroom/desk/article-table.tsx";
import { ListFilters } from "#components/newsroom/desk/list-filters.tsx";
import { DeskHead } from "#components/newsroom/desk-head.tsx";
import { Nothing } from "#components/newsroom/nothing.tsx";
import { listFilterChoices } from "#domain/desk/choices.ts";
import { isFiltered, listAddress, readListQuestion, stateChoices } from "#domain/desk/list-question.ts";
import { listArticles } from "#domain/desk/listing.ts";
import { bulkMovesFor } from "#domain/desk/moving-many.ts";
import { findPublication } from "#domain/publication/publication.ts";

export const metadata = { title: "Articles" };

interface Asked {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const path = "/admin/articles";

export default async function ArticlesPage({ searchParams }: Asked) {
  const question = readListQuestion(await searchParams);
  const staff = await requireStaff(listAddress(path, question));
  const { timeZone, language } = await findPublication();
  const [list, choices] = await Promise.all([
    listArticles(staff, question, timeZone),
    listFilterChoices(staff),
  ]);
  const { q, state, section, topic, author, who, from, to } = question;
  const filters = JSON.stringify({ state, section, topic, author, who, from, to });
  return (
    <>
      <DeskHead title="Articles">
        <a className="button button-primary" href="/admin/articles/new">
          New article
        </a>
      </DeskHead>
      <ListFilters key={filters} path={path} question={question} states={stateChoices} {...choices} />
      {list.newestFirst && (
        <p className="quiet list-note">
          “{q}” stands in very many articles, so the newest stand first. Another word, or a filter, narrows
          it.
        </p>
      )}
      {list.rows.length === 0 ? (
        <NoArticles filtered={isFiltered(question)} further={list.next !== undefined} />
      ) : (
        <ArticleTable
          key={listAddress(path, question)}
          rows={list.rows}
          question={question}
          paper={{ timeZone, language }}
          moves={bulkMovesFor(staff)}
          colleagues={choices.colleagues}
          path={path}
        />
      )}
      <p className="page-turner">
        {question.after && (
          <a className="link" href={listAddress(path, { ...question, after: undefined })}>
            First page
          </a>
        )}
        {list.next && (
          <a className="link" href={listAddress(path, { ...question, after: list.next })}>
            Next page
          </a>
        )}
      </p>
    </>
  );
}

function NoArticles({ filtered, further }: { filtered: boolean; further: boolean }) {
  if (further) return <Nothing title="None among the newest">The next page looks further back.</Nothing>;
  if (filtered)
    return (
      <Nothing title="No article is like that">
        <a className="link" href={path}>
          Show all articles
        </a>
      </Nothing>
    );
  return (
    <Nothing title="No articles yet">
      What you begin, and what colleagues give you, stands here with its state: draft, in review, approved,
      scheduled, published. <kbd className="kbd">New article</kbd> begins the first.
    </Nothing>
  );
}
