import { newslettersAddress, sectionAddress } from "#app/_glue/addresses.ts";
import { answerWith } from "#app/_glue/status.ts";
import { Gone } from "#components/site/gone.tsx";
import { NotFound } from "#components/site/not-found.tsx";
import { listSections } from "#domain/sections/for-readers.ts";

/** What a page draws when there is nothing at its address: an ordinary page, sent with the status 404. */
export async function MissingPage() {
  answerWith(404);
  return <NotFound ways={await listWays()} />;
}

/** What stands where an article was withdrawn: likewise, with the status 410. */
export async function WithdrawnPage() {
  answerWith(410);
  return <Gone ways={await listWays()} />;
}

async function listWays() {
  const sections = await listSections();
  return [
    { name: "Front page", address: "/" },
    ...sections.map(({ name, slug }) => ({ name, address: sectionAddress(slug) })),
    { name: "Newsletters", address: newslettersAddress },
  ];
}
