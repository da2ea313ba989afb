import type { PlainLink } from "../site/plain-link.ts";

/** What an article is about, each a way to more of it. */
export function TopicLinks({ topics }: { topics: PlainLink[] }) {
  if (topics.length === 0) return null;
  return (
    <nav className="link-line" aria-label="Topics">
      <p className="label">Topics</p>
      <ul>
        {topics.map(({ name, address }) => (
          <li key={address}>
            <a href={address}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
