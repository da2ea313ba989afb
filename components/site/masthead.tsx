import { DateTime, type PaperTime } from "../ui/date-time.tsx";
import type { PlainLink } from "./plain-link.ts";

interface MastheadProps {
  name: string;
  today: Date;
  paper: PaperTime;
  newsletters: PlainLink;
}

/** The head of every page: the wordmark between hairlines, the date where the paper is, the way to its newsletters. */
export function Masthead({ name, today, paper, newsletters }: MastheadProps) {
  return (
    <header className="masthead sheet">
      <div className="masthead-line">
        <p className="wordmark">
          <a href="/">{name}</a>
        </p>
        <p className="masthead-date quiet">
          <DateTime at={today} shape="long day" paper={paper} />
        </p>
        <p className="masthead-letters quiet">
          <a className="inline-block py-1 hover:text-accent" href={newsletters.address}>
            {newsletters.name}
          </a>
        </p>
      </div>
    </header>
  );
}
