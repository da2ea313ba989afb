"use client";

import { longest } from "#domain/articles/draft-content.ts";
import { Field } from "../../../ui/field.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { useEditing, useKept, useWritten } from "../editing-context.ts";
import { SearchResult, SharedCard } from "./shown-elsewhere.tsx";

/** As much as search engines and cards show before they cut. */
const shown = { searchTitle: 60, searchDescription: 155, socialText: 200 } as const;

const countOf = (text: string, name: keyof typeof shown) =>
  text.length > shown[name]
    ? `${text.length} characters: about ${shown[name]} are shown.`
    : `${text.length} of about ${shown[name]} characters.`;

/** What search engines and shared cards say. Empty fields say what the article says. */
export function SearchPanel() {
  const { keeper } = useEditing();
  const headline = useKept(keeper, (each) => each.content().headline);
  const standfirst = useKept(keeper, (each) => each.content().standfirst);
  const [title, setTitle] = useWritten("searchTitle");
  const [description, setDescription] = useWritten("searchDescription");
  const [social, setSocial] = useWritten("socialText");
  return (
    <div className="form">
      <Field
        label="Search title"
        name="searchTitle"
        hint={countOf(title || headline, "searchTitle")}
        placeholder={headline}
        maxLength={longest.searchTitle}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextArea
        label="Search description"
        name="searchDescription"
        hint={countOf(description || standfirst, "searchDescription")}
        placeholder={standfirst}
        maxLength={longest.searchDescription}
        value={description}
        onChange={(event) => setDescription(event.target.value)}
      />
      <SearchResult title={title || headline} description={description || standfirst} />
      <TextArea
        label="Social text"
        name="socialText"
        hint={countOf(social || standfirst, "socialText")}
        placeholder={standfirst}
        maxLength={longest.socialText}
        value={social}
        onChange={(event) => setSocial(event.target.value)}
      />
      <SharedCard title={headline} text={social || standfirst} />
    </div>
  );
}
