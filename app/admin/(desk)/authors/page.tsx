import { authorLink } from "#app/_glue/addresses.ts";
import { nameListAddress, readNameQuestion } from "#app/_glue/name-question.ts";
import { requireStaff } from "#app/_glue/session.ts";
import { PortraitField } from "#components/newsroom/authors/portrait-field.tsx";
import { ConfirmForm } from "#components/newsroom/confirm-form.tsx";
import { DeskHead } from "#components/newsroom/desk-head.tsx";
import { NamedDialog } from "#components/newsroom/named/named-dialog.tsx";
import { NamedRows } from "#components/newsroom/named/named-rows.tsx";
import { Nothing } from "#components/newsroom/nothing.tsx";
import { SearchBox } from "#components/newsroom/search-box.tsx";
import { listManagedAuthors } from "#domain/authors/for-editors.ts";
import { listAddress } from "#domain/desk/list-question.ts";
import { changeAuthorAction, createAuthorAction, deleteAuthorAction } from "./actions.ts";

export const metadata = { title: "Authors" };

interface Asked {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const path = "/admin/authors";
const fields = [
  { name: "role", label: "Role", hint: "Stands over the name: Science editor, say." },
  { name: "biography", label: "Biography", hint: "An empty line parts paragraphs.", long: true },
  { name: "email", label: "Email", hint: "Readers may write there. Left empty, no address is shown." },
  {
    name: "links",
    label: "Pages elsewhere",
    hint: "Each address on a line of its own, with https:// before it.",
    long: true,
  },
];

export default async function AuthorsPage({ searchParams }: Asked) {
  const question = readNameQuestion(await searchParams);
  const staff = await requireStaff(nameListAddress(path, question), "manage sections, topics and authors");
  const { authors, next } = await listManagedAuthors(staff, question);
  return (
    <>
      <DeskHead title="Authors" lead="Names that stand over articles. An author need not have an account.">
        <NamedDialog
          {...{
            action: createAuthorAction,
            title: "New author",
            button: "New author",
            look: "primary",
            fields,
          }}
          address="/authors/"
          further={<PortraitField portrait={undefined} />}
        />
      </DeskHead>
      <SearchBox value={question.q} />
      {authors.length === 0 ? (
        <Nothing title={question.q ? `No author is called “${question.q}”` : "No authors yet"}>
          Every name in a byline leads to a page with all articles under it. Make the first author to write a
          byline.
        </Nothing>
      ) : (
        <NamedRows
          kind="Author"
          next={next === undefined ? undefined : nameListAddress(path, { q: question.q, after: next })}
          rows={authors.map((author) => ({
            ...{ id: author.id, name: author.name, articles: author.articles },
            about: author.role,
            address: authorLink(author).address,
            list: listAddress("/admin/articles", { author: author.id }),
            actions: (
              <>
                <NamedDialog
                  action={changeAuthorAction}
                  title={`Change ${author.name}`}
                  button="Change"
                  address="/authors/"
                  fields={fields}
                  values={{
                    ...{ id: author.id, name: author.name, slug: author.slug },
                    ...{ role: author.role, biography: author.biography, email: author.email },
                    links: author.links.join("\n"),
                  }}
                  further={<PortraitField portrait={author.portrait} />}
                />
                {author.articles === 0 && (
                  <ConfirmForm
                    action={deleteAuthorAction}
                    label="Delete"
                    question={`Delete the author ${author.name}?`}
                    consequence={`The address ${authorLink(author).address} will lead nowhere.`}
                    values={{ id: author.id }}
                  />
                )}
              </>
            ),
          }))}
        />
      )}
    </>
  );
}
