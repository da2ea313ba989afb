/** Languages that newspapers are mostly written in, beside the publication's own. BCP 47. */
const common = "ar de en es fa fr he it nl pl pt ru tr uk yi".split(" ");

/** Languages to choose from, each named in the publication's language. */
export function languageChoices(language: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([language], { type: "language" });
  return [...new Set([language, ...common])]
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
}
