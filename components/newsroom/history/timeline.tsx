import type { HistoryEvent } from "#domain/articles/timeline-events.ts";
import { DateTime, inWords, type PaperTime } from "../../ui/date-time.tsx";
import { kindOf, titleOf, wordsOf } from "./event-words.ts";

interface TimelineProps {
  events: HistoryEvent[];
  headNumber: number;
  liveNumber: number | undefined;
  /** Of the article's history, without a slash at its end. */
  address: string;
  paper: PaperTime;
}

/** What happened to an article, day by day, the newest first. */
export function Timeline({ events, paper, ...rest }: TimelineProps) {
  const days = Map.groupBy(events, ({ at }) => inWords(at, "long day", paper));
  return [...days].map(([day, ofDay]) => (
    <section key={day} aria-label={day}>
      <h2 className="timeline-day">{day}</h2>
      <ol className="timeline">
        {ofDay.map((event) => (
          <TimelineEvent key={keyOf(event)} event={event} paper={paper} {...rest} />
        ))}
      </ol>
    </section>
  ));
}

const keyOf = ({ at, by, revision, aside }: HistoryEvent) =>
  [at.getTime(), by, revision?.number, aside?.id].join(" ");

function TimelineEvent({
  event,
  headNumber,
  liveNumber,
  address,
  paper,
}: Omit<TimelineProps, "events"> & { event: HistoryEvent }) {
  const { at, by, revision, live, aside } = event;
  return (
    <li className={`event event-${kindOf(event)}`}>
      <span className="event-time quiet">
        <DateTime at={at} shape="clock" paper={paper} />
      </span>
      <div className="event-what">
        <p>
          <strong>{titleOf(event)}</strong> <span className="quiet">{by}</span>{" "}
          {revision && !live && <Marks number={revision.number} head={headNumber} live={liveNumber} />}
        </p>
        {wordsOf(event).map((words) => (
          <p key={words} className="event-words" dir="auto">
            {words}
          </p>
        ))}
      </div>
      <div className="event-links">
        {revision && (
          <>
            <a className="link" href={`${address}/${revision.number}`}>
              Revision {revision.number}
            </a>
            <span className="quiet figures">{revision.words.toLocaleString("en")} words</span>
            {revision.number > 1 && (
              <a
                className="link"
                href={`${address}/compare?from=${revision.number - 1}&to=${revision.number}`}
                aria-label={`Changes in revision ${revision.number}`}
              >
                Changes
              </a>
            )}
          </>
        )}
        {aside && (
          <>
            <a className="link" href={`${address}/asides/${aside.id}`}>
              Read it
            </a>
            <a
              className="link"
              href={`${address}/compare?from=draft&to=aside-${aside.id}`}
              aria-label="Compare it with the draft"
            >
              Compare
            </a>
          </>
        )}
      </div>
    </li>
  );
}

function Marks({ number, head, live }: { number: number; head: number; live: number | undefined }) {
  return (
    <>
      {number === live && <span className="mark mark-live">Live now</span>}
      {number === head && <span className="mark">Newest</span>}
    </>
  );
}
