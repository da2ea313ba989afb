import { longestQuery } from "#domain/search/query.ts";
import type { SearchQuestion } from "#domain/search/question.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";

interface Named {
  slug: string;
  name: string;
}

interface ArchiveSearchProps {
  /** Where it leads. */
  address: string;
  question: SearchQuestion;
  sections: Named[];
  /** What was found is on these topics, and by these authors. */
  topics: Named[];
  authors: Named[];
  /** What is wrong with what was typed. */
  error?: string | undefined;
}

/** Searching: a line to type in, and beneath it what narrows the search. A form that is read, not sent: nothing is kept. */
export function ArchiveSearch({ address, question, sections, topics, authors, error }: ArchiveSearchProps) {
  const { q, section, topic, author, from, to, sort } = question;
  const isNarrowed = Boolean(section || topic || author || from || to || sort !== "best");
  return (
    <search>
      <form className="archive-search" action={address}>
        <div className="search-line">
          <Field
            label="Search"
            name="q"
            type="search"
            defaultValue={q.slice(0, longestQuery)}
            maxLength={longestQuery}
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="search"
            dir="auto"
            error={error}
          />
          <Button>Search</Button>
        </div>
        <details className="search-filters" open={isNarrowed}>
          <summary>Narrow the search</summary>
          <div>
            <Select
              label="Section"
              name="section"
              defaultValue={section}
              choices={choicesOf("Every section", sections)}
            />
            {topics.length > 0 && (
              <Select
                label="Topic"
                name="topic"
                defaultValue={topic}
                choices={choicesOf("Every topic", topics)}
              />
            )}
            {authors.length > 0 && (
              <Select
                label="By"
                name="author"
                defaultValue={author}
                choices={choicesOf("Everybody", authors)}
              />
            )}
            <Field label="From" name="from" type="date" defaultValue={from} />
            <Field label="To" name="to" type="date" defaultValue={to} />
            <Select
              label="Order"
              name="sort"
              defaultValue={sort}
              choices={[
                { value: "best", label: "Best match first" },
                { value: "newest", label: "Newest first" },
              ]}
            />
          </div>
        </details>
      </form>
    </search>
  );
}

const choicesOf = (everything: string, some: Named[]) => [
  { value: "", label: everything },
  ...some.map(({ slug, name }) => ({ value: slug, label: name })),
];
