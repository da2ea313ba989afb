import { DateTime, type PaperTime } from "../ui/date-time.tsx";

interface VersionListProps {
  versions: {
    number: number;
    publishedAt: Date;
    address: string;
    /** Where it is compared with the one before it, if there is one. */
    changes: string | undefined;
  }[];
  /** The one that is shown. */
  shown: number;
  paper: PaperTime;
}

/** Every version of a document, the newest first. What somebody once agreed with can always be read again. */
export function VersionList({ versions, shown, paper }: VersionListProps) {
  return (
    <section className="version-list" aria-labelledby="versions">
      <h2 id="versions" className="label">
        Versions
      </h2>
      <ol reversed>
        {versions.map(({ number, publishedAt, address, changes }) => (
          <li key={number}>
            <a className="plain-link" href={address} aria-current={number === shown ? "page" : undefined}>
              Version {number}
            </a>{" "}
            <span className="quiet">
              <DateTime at={publishedAt} shape="day" paper={paper} />
            </span>
            {changes && (
              <a className="plain-link" href={changes}>
                What changed <span className="sr-only">in version {number}</span>
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
