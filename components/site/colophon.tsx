import type { PlainLink } from "./plain-link.ts";

interface ColophonProps {
  name: string;
  tagline: string;
  year: string;
  sections: PlainLink[];
  pages: PlainLink[];
}

/** The foot of every page: who this is, and the ways on. */
export function Colophon({ name, tagline, year, sections, pages }: ColophonProps) {
  return (
    <footer className="colophon">
      <div className="sheet">
        <div>
          <p className="colophon-name">{name}</p>
          {tagline && <p className="mt-2 text-muted">{tagline}</p>}
          <p className="quiet mt-4">
            © {year} {name}
          </p>
        </div>
        {sections.length > 0 && (
          <nav aria-label="All sections">
            <LinkList links={sections} />
          </nav>
        )}
        <nav aria-label="About this paper">
          <LinkList links={pages} className="colophon-pages" />
        </nav>
      </div>
    </footer>
  );
}

function LinkList({ links, className }: { links: PlainLink[]; className?: string }) {
  return (
    <ul className={className}>
      {links.map(({ name, address }) => (
        <li key={address}>
          <a href={address}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
