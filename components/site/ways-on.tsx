import type { PlainLink } from "./plain-link.ts";

/** Where one may go from a page that has nothing itself. */
export function WaysOn({ ways }: { ways: PlainLink[] }) {
  return (
    <nav aria-label="Ways on">
      <ul className="ways-on">
        {ways.map(({ name, address }) => (
          <li key={address}>
            <a href={address}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
