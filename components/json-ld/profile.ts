import type { Person, ProfilePage } from "schema-dts";
import type { Author } from "#domain/authors/for-readers.ts";
import { pictureAddress, widthsUpTo } from "#domain/media/media-address.ts";
import type { Absolute } from "./publisher.ts";

/** The page of an author, and who that is. */
export const profilePage = (author: Author, language: string, absolute: Absolute) => {
  const url = absolute(`/authors/${author.slug}`);
  return {
    "@type": "ProfilePage",
    "@id": url,
    url,
    inLanguage: language,
    isPartOf: { "@id": absolute("/#website") },
    mainEntity: person(author, url, absolute),
  } satisfies ProfilePage;
};

const person = ({ name, role, biography, portrait, email, links }: Author, url: string, absolute: Absolute) =>
  ({
    "@type": "Person",
    "@id": `${url}#person`,
    name,
    url,
    worksFor: { "@id": absolute("/#publisher") },
    ...(role && { jobTitle: role }),
    ...(biography && { description: biography }),
    ...(portrait && {
      image: absolute(pictureAddress(portrait.address, widthsUpTo(portrait.width, 960).at(-1) ?? 320, "jpg")),
    }),
    ...(email && { email: `mailto:${email}` }),
    ...(links.length > 0 && { sameAs: links }),
  }) satisfies Person;
