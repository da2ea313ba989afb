import type { ReactNode } from "react";
import type { ArticleCard } from "#domain/articles/article.ts";
import type { PictureWidth } from "#domain/media/media-address.ts";
import { DateTime, type PaperTime } from "../ui/date-time.tsx";
import { clockDuration, spokenDuration } from "../ui/duration.ts";
import { Picture } from "./picture.tsx";

/*
 * An article in a list. Each kind of list puts the parts together in its own way. The headline's link covers the card.
 */

interface CardPart {
  card: ArticleCard;
}

interface CardProps extends CardPart {
  /** What it is among its neighbours. */
  as?: "li" | "div";
  className?: string;
  children: ReactNode;
}

/** Holds the parts. They stand on the side where the article's own language begins. */
export function Card({ card, as: Element = "li", className, children }: CardProps) {
  return (
    <Element className={className ? `card ${className}` : "card"} dir={card.direction}>
      {children}
    </Element>
  );
}

/** The section an article belongs to, as a link to it. */
export function CardSection({ card }: CardPart) {
  const address = card.address.slice(0, card.address.lastIndexOf("/"));
  return (
    <a className="label" href={address}>
      {card.section.name}
    </a>
  );
}

/** The headline, as a heading of the level its place in the page asks for. */
export function CardHeadline({ card, level }: CardPart & { level: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <Heading className="card-headline" lang={card.language}>
      <a href={card.address}>{card.headline}</a>
    </Heading>
  );
}

export function CardStandfirst({ card }: CardPart) {
  if (!card.standfirst) return null;
  return (
    <p className="card-standfirst" lang={card.language}>
      {card.standfirst}
    </p>
  );
}

/** The day an article was published; its hour too where that tells something. */
export function CardTime({
  card,
  paper,
  shape = "day",
}: CardPart & { paper: PaperTime; shape?: "day" | "minute" }) {
  return (
    <p className="quiet">
      <DateTime at={card.publishedAt} shape={shape} paper={paper} />
    </p>
  );
}

interface CardPictureProps extends CardPart {
  sizes: string;
  most: PictureWidth;
  turn?: "first" | "later";
}

/** The picture, or the poster of the clip with its duration. Nothing when there is neither. */
export function CardPicture({ card, ...layout }: CardPictureProps) {
  if (!card.picture) return null;
  const clip = card.clipDurationMs !== undefined;
  return (
    <div className={clip ? "card-picture is-clip" : "card-picture"}>
      <Picture picture={card.picture} alt="" {...layout} />
      {card.clipDurationMs !== undefined && <ClipMark duration={card.clipDurationMs} />}
    </div>
  );
}

/** That there is a clip, and how long it is, where its picture is not shown. */
export function CardClip({ card }: CardPart) {
  if (card.clipDurationMs === undefined) return null;
  return (
    <p className="clip-line">
      <ClipMark duration={card.clipDurationMs} />
    </p>
  );
}

function ClipMark({ duration }: { duration: number }) {
  return (
    <span className="clip-mark">
      <span aria-hidden="true">{clockDuration(duration)}</span>
      <span className="sr-only">Clip, {spokenDuration(duration)}</span>
    </span>
  );
}
