import { expect, test } from "vitest";
import { unfitPassword } from "./password-rules.ts";

const owner = { name: "Ada Bell-Levi", email: "ada.b@judean-times.example" };

test.each([
  "correct horse battery staple",
  "nine otters in a bathtub",
  "twelve-chars",
  "ארבע נמרים בבוקר",
  "🦦🦦🐅🦉🐘🦩🐝🦋🐛🐌🐚🐞",
  "Ada saw four kittens",
  "x9$kQ!v2Lm#p",
  `${"long ".repeat(20)}words`,
])("%s is taken", (password) => {
  expect(unfitPassword(password, owner)).toBeUndefined();
});

test.each(["", "short", "elevenchars", "🦦🦦🦦🦦🦦🦦"])("%s is too short", (password) => {
  expect(unfitPassword(password, owner)).toContain("at least 12");
});

test("more than 200 characters are too many", () => {
  expect(unfitPassword("ab cd ef gh ".repeat(17), owner)).toContain("at most 200");
});

test.each([
  "adabellleviada",
  "Ada Bell-Levi 1",
  "ada.b@judean-times.example",
  "judean-times1",
  "aaaaaaaaaaaaaaa",
  "abababababababab",
  "password1234",
  "Password123456789",
  "newsroomadmin",
  "qwerty123456789",
])("%s is what anybody would try first", (password) => {
  expect(unfitPassword(password, owner)).toContain("among the first");
});
