"use client";

/** What the checklist found, as JSON. */
export interface FoundFinding {
  rule: string;
  severity: "stops" | "warns";
  message: string;
  field?: string;
}

interface FindingListProps {
  findings: FoundFinding[];
  /** Leads to the field that a finding is about. */
  onGo?: (field: string) => void;
}

/** What stops an article first, then what is worth a look; each with a word and a shape. */
export function FindingList({ findings, onGo }: FindingListProps) {
  const ordered = [...findings].sort((one, other) => one.severity.localeCompare(other.severity));
  return (
    <ul className="findings">
      {ordered.map(({ rule, severity, message, field }, place) => (
        // One rule may find several things.
        // biome-ignore lint/suspicious/noArrayIndexKey: a list that is drawn whole each time.
        <li key={`${rule} ${place}`} className={`finding-${severity}`}>
          <span className="finding-mark">{severity === "stops" ? "▲ Stops" : "○ Look"}</span>
          <span>
            {message}
            {field && onGo && (
              <>
                {" "}
                <button
                  type="button"
                  className="link"
                  onClick={() => onGo(field)}
                  aria-label={`Show: ${message}`}
                >
                  Show
                </button>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
