import { type SharePlace, sharePlaces } from "./share-places.ts";

/** Ways to share that are plain links: nobody learns of a reader who does not follow one. */
export function ShareLinks({ address, headline }: { address: string; headline: string }) {
  return (
    <nav className="link-line share" aria-label="Share">
      <p className="label">Share</p>
      <ul>
        {sharePlaces.map((place) => (
          <li key={place.name}>
            <ShareLink place={place} address={address} headline={headline} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ShareLink({ place, address, headline }: { place: SharePlace; address: string; headline: string }) {
  return (
    <a href={place.link(encodeURIComponent(address), encodeURIComponent(headline))} rel="nofollow noreferrer">
      <span className="sr-only">Share by </span>
      {place.name}
    </a>
  );
}
