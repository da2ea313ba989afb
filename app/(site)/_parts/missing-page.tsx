import { archiveRoot, searchAddress, sectionAddress } from "#app/_glue/addresses.ts";
import { answerWith } from "#app/_glue/status.ts";
import { DeadEnd } from "#components/site/dead-end.tsx";
import type { PlainLink } from "#components/site/plain-link.ts";
import { listLatest } from "#domain/articles/lists-for-readers.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { listSections } from "#domain/sections/for-readers.ts";
import { FurtherFonts } from "./early-fonts.tsx";

interface MissingPageProps {
  title?: string;
  standing?: string;
  /** Ways on that are nearer than the paper's sections. */
  first?: PlainLink[];
}

/** What a page draws when there is nothing at its address: an ordinary page, sent with the status 404. */
export function MissingPage({
  title = "There is nothing at this address",
  standing = "It may have been mistyped, or the link that led here is wrong.",
  first = [],
}: MissingPageProps) {
  return <NothingHere status={404} title={title} standing={standing} first={first} />;
}

/** What stands where an article was withdrawn: likewise, with the status 410. */
export function WithdrawnPage() {
  return (
    <NothingHere
      status={410}
      title="This article has been withdrawn"
      standing="It was published here, and the newsroom has taken it back."
      first={[]}
    />
  );
}

const latestShown = 5;

async function NothingHere({ status, first, ...words }: Required<MissingPageProps> & { status: 404 | 410 }) {
  answerWith(status);
  const [paper, sections, latest] = await Promise.all([
    findPublication(),
    listSections(),
    listLatest(latestShown),
  ]);
  const ways = [
    ...first,
    { name: "Front page", address: "/" },
    ...(first.length > 0 ? [] : sections.map(({ name, slug }) => ({ name, address: sectionAddress(slug) }))),
    ...(first.some(({ address }) => address === archiveRoot)
      ? []
      : [{ name: "Archive", address: archiveRoot }]),
  ];
  return (
    <>
      <FurtherFonts languages={latest.map(({ language }) => language)} />
      <DeadEnd {...words} status={status} ways={ways} search={searchAddress} latest={latest} paper={paper} />
    </>
  );
}
