import { Fragment } from "react";
import type { PlainLink } from "../site/plain-link.ts";

/** Who wrote it, and where. Nothing when neither is known. */
export function Byline({ authors, place }: { authors: PlainLink[]; place: string }) {
  if (authors.length === 0 && !place) return null;
  return (
    <p className="byline" dir="auto">
      {authors.length > 0 && "By "}
      {authors.map(({ name, address }, nth) => (
        <Fragment key={address}>
          {before(nth, authors.length)}
          <a rel="author" href={address}>
            <bdi>{name}</bdi>
          </a>
        </Fragment>
      ))}
      {place && (
        <>
          {authors.length > 0 && " "}
          <span className="place">
            in <bdi>{place}</bdi>
          </span>
        </>
      )}
    </p>
  );
}

/** What stands between two of several names. */
function before(nth: number, all: number) {
  if (nth === 0) return "";
  return nth === all - 1 ? " and " : ", ";
}
