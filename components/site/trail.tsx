import type { PlainLink } from "./plain-link.ts";

/** The way from the whole to the part that is shown, which is not in it. */
export function Trail({ steps }: { steps: PlainLink[] }) {
  return (
    <nav aria-label="Where this is" className="trail">
      <ol>
        {steps.map(({ name, address }) => (
          <li key={address}>
            <a className="label" href={address}>
              {name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
