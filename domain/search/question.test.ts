import { expect, it } from "vitest";
import { readSearchQuestion, searchQuery } from "./question.ts";

const inOneSpelling = (query: string) =>
  searchQuery(readSearchQuestion(Object.fromEntries(new URLSearchParams(query))));

it("has one spelling for each question, without what is as usual or can't be read", () => {
  expect(inOneSpelling("q=++river+&section=&topic=&from=&to=&sort=best&page=1")).toBe("?q=river");
  expect(inOneSpelling("page=2&q=river")).toBe("?q=river&page=2");
  expect(inOneSpelling("q=&from=2024-02-31&to=nonsense&sort=odd&page=51")).toBe("");
  expect(inOneSpelling("q=a&page=-1")).toBe("?q=a");
  expect(inOneSpelling("sort=newest&author=ada-lund&section=world&topic=rivers")).toBe(
    "?section=world&topic=rivers&author=ada-lund&sort=newest",
  );
});

it("takes two days in either order", () => {
  expect(inOneSpelling("from=2024-06-09&to=2024-06-01")).toBe("?from=2024-06-01&to=2024-06-09");
});

it("takes the first of a parameter that is repeated", () => {
  expect(readSearchQuestion({ q: ["river", "dam"] }).q).toBe("river");
});
