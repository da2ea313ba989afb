interface BreakingNewsProps {
  text: string;
  /** Where it leads; empty when nowhere. */
  address: string;
}

/** The line of news that stands over every page while something is breaking. */
export function BreakingNews({ text, address }: BreakingNewsProps) {
  return (
    <aside className="breaking sheet" aria-label="Breaking news">
      <p>
        <strong className="breaking-label">Breaking</strong>{" "}
        {address ? (
          <a href={address} dir="auto">
            {text}
          </a>
        ) : (
          <span dir="auto">{text}</span>
        )}
      </p>
    </aside>
  );
}
