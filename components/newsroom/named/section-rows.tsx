"use client";

import { type DragEvent, useEffect, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { ActionForm, type FormAction } from "../action-form.tsx";
import { ConfirmForm } from "../confirm-form.tsx";
import { moved } from "./moving.ts";
import { NamedDialog } from "./named-dialog.tsx";

interface Row {
  id: number;
  name: string;
  slug: string;
  description: string;
  articles: number;
  /** Where its articles are listed. */
  list: string;
}

interface SectionRowsProps {
  sections: Row[];
  change: FormAction;
  order: FormAction;
  remove: FormAction;
}

/** All sections in their order, which is changed by the arrows of a row or by dragging it, and then saved. */
export function SectionRows({ sections, change, order, remove }: SectionRowsProps) {
  const given = sections.map(({ id }) => id);
  const [ids, setIds] = useState(given);
  const [dragged, setDragged] = useState<number>();
  const [said, setSaid] = useState("");
  const asGiven = given.join();
  useEffect(() => setIds(asGiven.split(",").filter(Boolean).map(Number)), [asGiven]);

  const rows = ids.flatMap((id) => sections.find((section) => section.id === id) ?? []);
  const isMoved = ids.join() !== asGiven;
  const move = (id: number, to: number) => {
    const next = moved(ids, id, to);
    setIds(next);
    const name = rows.find((row) => row.id === id)?.name;
    setSaid(`${name} is number ${next.indexOf(id) + 1} of ${next.length}.`);
  };
  const dragOver = (event: DragEvent, to: number) => {
    if (dragged === undefined) return;
    event.preventDefault();
    if (ids.indexOf(dragged) !== to) move(dragged, to);
  };

  return (
    <>
      <table className="list named-list">
        <thead>
          <tr>
            <th scope="col">Order</th>
            <th scope="col">Section</th>
            <th scope="col" className="wide-only">
              Description
            </th>
            <th scope="col" className="figures">
              Articles
            </th>
            <th scope="col">
              <span className="sr-only">What can be done</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((section, index) => (
            <tr
              key={section.id}
              draggable
              data-dragged={dragged === section.id ? "" : undefined}
              onDragStart={() => setDragged(section.id)}
              onDragOver={(event) => dragOver(event, index)}
              onDragEnd={() => setDragged(undefined)}
            >
              <td className="order-cell">
                <button
                  type="button"
                  className="step"
                  aria-label={`Move ${section.name} up`}
                  disabled={index === 0}
                  onClick={() => move(section.id, index - 1)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  className="step"
                  aria-label={`Move ${section.name} down`}
                  disabled={index === rows.length - 1}
                  onClick={() => move(section.id, index + 1)}
                >
                  ↓
                </button>
              </td>
              <td>
                <span className="list-title">{section.name}</span>{" "}
                <a className="quiet address" href={`/${section.slug}`}>
                  /{section.slug}
                </a>
              </td>
              <td className="wide-only quiet">{section.description}</td>
              <td className="figures">
                {section.articles > 0 ? (
                  <a className="link" href={section.list}>
                    {section.articles.toLocaleString("en")}
                  </a>
                ) : (
                  "0"
                )}
              </td>
              <td className="row-actions">
                <NamedDialog
                  action={change}
                  title={`Change ${section.name}`}
                  button="Change"
                  address="/"
                  values={{
                    id: section.id,
                    name: section.name,
                    slug: section.slug,
                    description: section.description,
                  }}
                  fields={[
                    { name: "description", label: "Description", hint: "Stands under the section’s name." },
                  ]}
                />
                {section.articles === 0 && (
                  <ConfirmForm
                    action={remove}
                    label="Delete"
                    question={`Delete the section ${section.name}?`}
                    consequence={`Its address /${section.slug} will lead nowhere.`}
                    values={{ id: section.id }}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="sr-only" role="status">
        {said}
      </p>
      {/* It stays while it is out of sight, or nobody would hear that the order was saved. */}
      <div hidden={!isMoved}>
        <ActionForm action={order} label="Order of the sections" className="save-bar">
          {({ pending }) => (
            <>
              <input type="hidden" name="order" value={ids.join()} />
              <p>The order was changed.</p>
              <Button type="button" look="quiet" onClick={() => setIds(given)}>
                Put back
              </Button>
              <Button disabled={pending}>Save the order</Button>
            </>
          )}
        </ActionForm>
      </div>
    </>
  );
}
