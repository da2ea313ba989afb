import type { Newsletter } from "#domain/newsletters/for-readers.ts";
import type { PlainLink } from "./plain-link.ts";

interface NewsletterInvitationProps {
  newsletters: Newsletter[];
  signUp: PlainLink;
}

/** A quiet band that tells what newsletters there are, and leads to where one signs up. */
export function NewsletterInvitation({ newsletters, signUp }: NewsletterInvitationProps) {
  return (
    <section className="band" aria-labelledby="newsletters">
      <div className="sheet band-columns">
        <div>
          <h2 className="display band-heading" id="newsletters">
            The news by mail
          </h2>
          <p className="mt-6">
            <a className="button button-primary inline-block" href={signUp.address}>
              {signUp.name}
            </a>
          </p>
        </div>
        <ul className="invitation">
          {newsletters.slice(0, 4).map(({ slug, name, cadence }) => (
            <li key={slug}>
              <span className="card-headline">{name}</span>
              <span className="quiet">{cadence}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
