import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { Select } from "../ui/select.tsx";

type Choice = { value: string | number; label: string };

interface AuditSearchProps {
  asked: Record<"q" | "person" | "action" | "subject" | "from" | "to", string>;
  people: Choice[];
  actions: Choice[];
  subjects: Choice[];
}

/** What the log is searched for. The address holds it, so a search can be kept and handed on. */
export function AuditSearch({ asked, people, actions, subjects }: AuditSearchProps) {
  const any = { value: "", label: "Any" };
  return (
    <form
      method="get"
      aria-label="Search the log"
      className="mb-6 grid items-end gap-3 min-[24rem]:grid-cols-2 md:grid-cols-3 xl:grid-cols-[2fr_1fr_1fr_1fr_9rem_9rem_auto]"
    >
      <div className="max-xl:col-span-full">
        <Field label="Search" name="q" type="search" defaultValue={asked.q} />
      </div>
      <Select label="Person" name="person" choices={[any, ...people]} defaultValue={asked.person} />
      <Select label="Action" name="action" choices={[any, ...actions]} defaultValue={asked.action} />
      <Select label="Subject" name="subject" choices={[any, ...subjects]} defaultValue={asked.subject} />
      <Field label="From" name="from" type="date" defaultValue={asked.from} />
      <Field label="To" name="to" type="date" defaultValue={asked.to} />
      <Button look="quiet">Show</Button>
    </form>
  );
}
