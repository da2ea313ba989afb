import type { ReactNode } from "react";

interface NamedRow {
  id: number;
  name: string;
  /** Beside the name, quieter. */
  note?: string | undefined;
  /** A description, a role. */
  about: string;
  /** Where readers find it. */
  address: string;
  /** How many live articles there are, and where the newsroom lists all. */
  articles: number;
  list: string;
  actions: ReactNode;
}

interface NamedRowsProps {
  /** What each row is: the head of its column. */
  kind: "Topic" | "Author";
  rows: NamedRow[];
  /** Address of the next page, if there is one. */
  next: string | undefined;
}

/** A list of topics or authors, with how much they are used. */
export function NamedRows({ kind, rows, next }: NamedRowsProps) {
  return (
    <>
      <table className="list named-list">
        <thead>
          <tr>
            <th scope="col">{kind}</th>
            <th scope="col" className="wide-only">
              {kind === "Topic" ? "Description" : "Role"}
            </th>
            <th scope="col" className="figures">
              Live articles
            </th>
            <th scope="col">
              <span className="sr-only">What can be done</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <span className="list-title">{row.name}</span>{" "}
                <a className="quiet address" href={row.address}>
                  {row.address}
                </a>
                {row.note && <span className="quiet"> {row.note}</span>}
              </td>
              <td className="wide-only quiet">{row.about}</td>
              <td className="figures">
                <a
                  className="link"
                  href={row.list}
                  aria-label={`${row.articles} live articles: list those of ${row.name}`}
                >
                  {row.articles.toLocaleString("en")}
                </a>
              </td>
              <td className="row-actions">{row.actions}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {next && (
        <p className="page-turner">
          <a className="link" href={next}>
            Next page
          </a>
        </p>
      )}
    </>
  );
}
