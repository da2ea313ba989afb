import type { Archived } from "#domain/archive/for-readers.ts";
import { DateTime, type PaperTime } from "../../ui/date-time.tsx";
import { Card, CardClip, CardHeadline, CardSection, CardStandfirst } from "../card.tsx";

interface DayListProps {
  list: Archived[];
  /** The number of the first, from 1. */
  start: number;
  paper: PaperTime;
}

/** The articles of a day in the order they appeared: when, where, what. */
export function DayList({ list, start, paper }: DayListProps) {
  return (
    <ol className="day-list" start={start}>
      {list.map(({ card, firstPublishedAt }) => (
        <li key={card.id}>
          <p className="quiet">
            <DateTime at={firstPublishedAt} shape="clock" paper={paper} />
          </p>
          <Card card={card} as="div">
            <CardSection card={card} />
            <CardHeadline card={card} level={2} />
            <CardClip card={card} />
            <CardStandfirst card={card} />
          </Card>
        </li>
      ))}
    </ol>
  );
}
