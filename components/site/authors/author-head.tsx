import type { Author } from "#domain/authors/for-readers.ts";
import { Picture } from "../picture.tsx";

interface AuthorHeadProps {
  author: Author;
  /** From 1: their further pages are a list, under the name alone. */
  page: number;
}

/** Who writes: the portrait, what they do, their life in a few lines, and how they are reached. */
export function AuthorHead({ author, page }: AuthorHeadProps) {
  const { name, role, portrait } = author;
  const isFirst = page === 1;
  return (
    <header className={isFirst && portrait ? "page-head author-head" : "page-head"}>
      {isFirst && portrait && (
        <div className="portrait">
          <Picture
            picture={portrait}
            sizes="(width >= 45rem) 15rem, 8rem"
            most={640}
            turn="first"
            alt={portrait.alt || name}
          />
          {portrait.credit && <p className="quiet">{portrait.credit}</p>}
        </div>
      )}
      <div>
        <p className="label mb-2">{role || "Author"}</p>
        <h1 className="display">
          <bdi>{name}</bdi>
        </h1>
        {isFirst ? <About author={author} /> : <p className="standing">Page {page}</p>}
      </div>
    </header>
  );
}

function About({ author: { biography, email, links } }: { author: Author }) {
  const paragraphs = biography.split(/\n\s*\n/).filter((text) => text.trim());
  return (
    <>
      {paragraphs.map((text) => (
        <p className="standing" dir="auto" key={text}>
          {text}
        </p>
      ))}
      {(email || links.length > 0) && (
        <ul className="contact">
          {email && (
            <li>
              <a className="plain-link" href={`mailto:${email}`}>
                {email}
              </a>
            </li>
          )}
          {links.map((link) => (
            <li key={link}>
              <a className="plain-link" href={link} rel="me noopener">
                {inShort(link)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** As people say an address: `social.example/@ada`. */
const inShort = (address: string) => decodedOr(address.replace(/^https:\/\/(www\.)?/, "").replace(/\/$/, ""));

function decodedOr(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
