import type { Newsletter } from "#domain/newsletters/for-readers.ts";

/** What there is to subscribe to. */
export function NewsletterList({ newsletters }: { newsletters: Newsletter[] }) {
  return (
    <ul className="newsletter-list">
      {newsletters.map(({ slug, name, description, cadence }) => (
        <li key={slug}>
          {cadence && <p className="quiet">{cadence}</p>}
          <h2 className="card-headline">{name}</h2>
          <p className="card-standfirst">{description}</p>
        </li>
      ))}
    </ul>
  );
}
