import type { Named } from "#domain/articles/article.ts";

/** Newsletters by name, one under the other. */
export function NewsletterNames({ newsletters }: { newsletters: Named[] }) {
  return (
    <ul className="my-4 list-disc ps-6">
      {newsletters.map(({ slug, name }) => (
        <li key={slug}>{name}</li>
      ))}
    </ul>
  );
}
