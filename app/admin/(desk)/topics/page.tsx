import { topicLink } from "#app/_glue/addresses.ts";
import { nameListAddress, readNameQuestion } from "#app/_glue/name-question.ts";
import { requireStaff } from "#app/_glue/session.ts";
import { ConfirmForm } from "#components/newsroom/confirm-form.tsx";
import { DeskHead } from "#components/newsroom/desk-head.tsx";
import { MergeTopic } from "#components/newsroom/named/merge-topic.tsx";
import { NamedDialog } from "#components/newsroom/named/named-dialog.tsx";
import { NamedRows } from "#components/newsroom/named/named-rows.tsx";
import { Nothing } from "#components/newsroom/nothing.tsx";
import { SearchBox } from "#components/newsroom/search-box.tsx";
import { listAddress } from "#domain/desk/list-question.ts";
import { listManagedTopics, listTopicNames } from "#domain/topics/for-editors.ts";
import { changeTopicAction, createTopicAction, deleteTopicAction, mergeTopicsAction } from "./actions.ts";

export const metadata = { title: "Topics" };

interface Asked {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const path = "/admin/topics";
const fields = [{ name: "description", label: "Description", hint: "Stands under the topic’s name." }];

export default async function TopicsPage({ searchParams }: Asked) {
  const question = readNameQuestion(await searchParams);
  const staff = await requireStaff(nameListAddress(path, question), "manage sections, topics and authors");
  const [{ topics, next }, names] = await Promise.all([
    listManagedTopics(staff, question),
    listTopicNames(staff),
  ]);
  return (
    <>
      <DeskHead title="Topics" lead="What runs across the sections: places, people, events that go on.">
        <NamedDialog
          {...{ action: createTopicAction, title: "New topic", button: "New topic", look: "primary", fields }}
          address="/topics/"
        />
      </DeskHead>
      <SearchBox value={question.q} />
      {topics.length === 0 ? (
        <Nothing title={question.q ? `No topic is called “${question.q}”` : "No topics yet"}>
          A topic gathers articles of all sections on a page of its own. Make one here, or while you write.
        </Nothing>
      ) : (
        <NamedRows
          kind="Topic"
          next={next === undefined ? undefined : nameListAddress(path, { q: question.q, after: next })}
          rows={topics.map((topic) => ({
            ...{ id: topic.id, name: topic.name, articles: topic.articles },
            about: topic.description,
            address: topicLink(topic).address,
            list: listAddress("/admin/articles", { topic: topic.id }),
            note: topic.merged.length > 0 ? `with ${topic.merged.join(", ")}` : undefined,
            actions: (
              <>
                <NamedDialog
                  action={changeTopicAction}
                  title={`Change ${topic.name}`}
                  button="Change"
                  address="/topics/"
                  fields={fields}
                  values={{
                    id: topic.id,
                    name: topic.name,
                    slug: topic.slug,
                    description: topic.description,
                  }}
                />
                <MergeTopic action={mergeTopicsAction} topic={topic} names="topic-names" />
                {topic.articles === 0 && (
                  <ConfirmForm
                    action={deleteTopicAction}
                    label="Delete"
                    question={`Delete the topic ${topic.name}?`}
                    consequence={`Its address ${topicLink(topic).address} will lead nowhere.`}
                    values={{ id: topic.id }}
                  />
                )}
              </>
            ),
          }))}
        />
      )}
      <datalist id="topic-names">
        {names.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </>
  );
}
