import { DateTime, type PaperTime } from "../ui/date-time.tsx";
import type { PlainLink } from "./plain-link.ts";

interface MastheadProps {
  name: string;
  today: Date;
  paper: PaperTime;
  newsletters: PlainLink;
  search: PlainLink;
}

/** The head of every page: the wordmark between hairlines, the date where the paper is, the ways to its letters and to search. */
export function Masthead({ name, today, paper, newsletters, search }: MastheadProps) {
  return (
    <header className="masthead sheet">
      <div className="masthead-line">
        <p className="wordmark">
          <a href="/">{name}</a>
        </p>
        <p className="masthead-date quiet">
          <DateTime at={today} shape="long day" paper={paper} />
        </p>
        <ul className="masthead-ways quiet">
          <li className="masthead-letters">
            <a href={newsletters.address}>{newsletters.name}</a>
          </li>
          <li>
            <a href={search.address}>
              <Glass />
              {search.name}
            </a>
          </li>
        </ul>
      </div>
    </header>
  );
}

/** A magnifying glass. */
const Glass = () => (
  <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
    <path
      d="M10.6 10.6 15 15M12 6.6a5.4 5.4 0 1 1-10.8 0 5.4 5.4 0 0 1 10.8 0Z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
    />
  </svg>
);
