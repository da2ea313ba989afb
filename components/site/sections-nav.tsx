import type { PlainLink } from "./plain-link.ts";

interface SectionsNavProps {
  sections: PlainLink[];
  /** Path of the page that is shown. */
  path: string | undefined;
}

/** The sections in their order; on a phone they scroll sideways. */
export function SectionsNav({ sections, path }: SectionsNavProps) {
  if (sections.length === 0) return null;
  return (
    <nav className="sections-nav sheet" aria-label="Sections">
      <ul>
        {sections.map(({ name, address }) => (
          <li key={address}>
            <a href={address} aria-current={current(address, path)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** On the section's own page it is the page; on one of its articles, the place one is in. */
function current(address: string, path = ""): "page" | "true" | undefined {
  if (path === address) return "page";
  return path.startsWith(`${address}/`) ? "true" : undefined;
}
