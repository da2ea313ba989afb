"use client";

import { slugFor } from "#domain/articles/slug.ts";
import { directionOf } from "#domain/publication/direction.ts";
import { Field } from "../../../ui/field.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { useEditing, useWritten } from "../editing-context.ts";
import { PaperTimeField, placeOf } from "../paper-time-field.tsx";
import { BylineField } from "./byline-field.tsx";
import { GivenTo } from "./given-to.tsx";
import { TopicsField } from "./topics-field.tsx";

/** Where the article stands, who wrote it, and when it may be seen. */
export function DetailsPanel() {
  return (
    <div className="form">
      <SectionField />
      <TopicsField />
      <BylineField />
      <SlugField />
      <PlaceField />
      <EmbargoField />
      <LanguageFields />
      <GivenTo />
      <NotesField />
    </div>
  );
}

function SectionField() {
  const { choices } = useEditing();
  const [sectionId, setSectionId] = useWritten("sectionId");
  return (
    <Select
      label="Section"
      name="sectionId"
      value={sectionId ?? ""}
      onChange={(event) => setSectionId(event.target.value === "" ? null : Number(event.target.value))}
      choices={[
        { value: "", label: "None yet" },
        ...choices.sections.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

function SlugField() {
  const { keeper, facts, choices, publication } = useEditing();
  const [slug] = useWritten("slug");
  const [sectionId] = useWritten("sectionId");
  const section = choices.sections.find(({ id }) => id === sectionId)?.slug ?? "…";
  const settle = () => {
    const { headline, slug: written } = keeper.content();
    if (written.trim() === "") keeper.change({ slug: slugFor(headline), slugByHand: false });
  };
  const hint =
    facts.firstPublishedAt === undefined
      ? `${publication.origin.replace(/^https?:\/\//, "")}/${section}/${slug}`
      : "The former address keeps leading here.";
  return (
    <Field
      label="Slug"
      name="slug"
      hint={hint}
      value={slug}
      spellCheck={false}
      autoCapitalize="off"
      onChange={(event) => keeper.change({ slug: event.target.value, slugByHand: true })}
      onBlur={settle}
    />
  );
}

function PlaceField() {
  const [place, setPlace] = useWritten("place");
  return (
    <Field
      label="Place"
      name="place"
      hint="Where it was reported from; readers see it beside the authors."
      value={place}
      onChange={(event) => setPlace(event.target.value)}
    />
  );
}

function EmbargoField() {
  const { adopted, paper } = useEditing();
  const [embargoUntil, setEmbargoUntil] = useWritten("embargoUntil");
  return (
    <PaperTimeField
      key={adopted}
      label="Embargo until"
      name="embargoUntil"
      hint={`Until then it can’t go live, and nobody outside meets it anywhere. By the clock of ${placeOf(paper.timeZone)}.`}
      value={embargoUntil === null ? undefined : new Date(embargoUntil)}
      onChoose={(at) => setEmbargoUntil(at?.toISOString() ?? null)}
      paper={paper}
    />
  );
}

function LanguageFields() {
  const { keeper, choices } = useEditing();
  const [language] = useWritten("language");
  const [direction, setDirection] = useWritten("direction");
  const isListed = choices.languages.some(({ value }) => value === language);
  return (
    <div className="grid grid-cols-2 gap-3">
      <Select
        label="Language"
        name="language"
        value={language}
        onChange={({ target: { value } }) =>
          keeper.change({ language: value, direction: directionOf(value) })
        }
        choices={isListed ? choices.languages : [{ value: language, label: language }, ...choices.languages]}
      />
      <Select
        label="Direction"
        name="direction"
        value={direction}
        onChange={(event) => setDirection(event.target.value === "rtl" ? "rtl" : "ltr")}
        choices={[
          { value: "ltr", label: "Left to right" },
          { value: "rtl", label: "Right to left" },
        ]}
      />
    </div>
  );
}

function NotesField() {
  const [notes, setNotes] = useWritten("notes");
  return (
    <TextArea
      label="Notes to editors"
      name="notes"
      hint="For the newsroom alone."
      value={notes}
      onChange={(event) => setNotes(event.target.value)}
    />
  );
}
