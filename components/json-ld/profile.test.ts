import { expect, test } from "vitest";
import type { Author } from "#domain/authors/for-readers.ts";
import { profilePage } from "./profile.ts";

const absolute = (address: string) => `https://paper.example${address}`;
const ada: Author = {
  ...{ slug: "ada-lund", name: "Ada Lund", role: "", biography: "", portrait: undefined },
  ...{ email: "", links: [] },
};

test("an author of whom only the name is known is a person who works for the paper", () => {
  expect(profilePage(ada, "en", absolute)).toEqual({
    "@type": "ProfilePage",
    "@id": "https://paper.example/authors/ada-lund",
    url: "https://paper.example/authors/ada-lund",
    inLanguage: "en",
    isPartOf: { "@id": "https://paper.example/#website" },
    mainEntity: {
      "@type": "Person",
      "@id": "https://paper.example/authors/ada-lund#person",
      name: "Ada Lund",
      url: "https://paper.example/authors/ada-lund",
      worksFor: { "@id": "https://paper.example/#publisher" },
    },
  });
});

test("what is known besides is told: what they do, what they look like, how they are reached, who they are elsewhere", () => {
  const portrait: Author["portrait"] = {
    ...{ kind: "image", id: 1, address: "/media/1/ada-3f2a9c1b", width: 1600, height: 2000 },
    ...{ alt: "", caption: "", credit: "", focalX: 0.5, focalY: 0.5 },
  };
  const known = {
    ...ada,
    ...{ role: "Reporter", biography: "Writes.", portrait, email: "ada@paper.example" },
    links: ["https://elsewhere.example/@ada"],
  };
  expect(profilePage(known, "en", absolute).mainEntity).toMatchObject({
    jobTitle: "Reporter",
    description: "Writes.",
    image: "https://paper.example/media/1/ada-3f2a9c1b-960.jpg",
    email: "mailto:ada@paper.example",
    sameAs: ["https://elsewhere.example/@ada"],
  });
});
