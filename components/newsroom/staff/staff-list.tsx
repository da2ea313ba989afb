import type { Role } from "#domain/staff/actor.ts";
import { DateTime, type PaperTime } from "../../ui/date-time.tsx";
import { roleName } from "./roles.ts";

interface Person {
  id: number;
  name: string;
  email: string;
  role: Role;
  state: "active" | "invited" | "disabled";
  hasSecondFactor: boolean;
  author: { name: string } | undefined;
  lastSeenAt: Date | undefined;
}

const stateNames = { active: "Active", invited: "Invited", disabled: "Disabled" } as const;

/** The people of the newsroom. On a phone only what tells them apart is shown. */
export function StaffList({ people, paper }: { people: Person[]; paper: PaperTime }) {
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col" className="max-md:hidden">
            Email
          </th>
          <th scope="col">Role</th>
          <th scope="col">State</th>
          <th scope="col" className="max-lg:hidden">
            Second factor
          </th>
          <th scope="col" className="max-lg:hidden">
            Byline
          </th>
          <th scope="col" className="max-md:hidden">
            Here last
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <td>
              <a className="list-title" href={`/admin/staff/${person.id}`}>
                {person.name}
              </a>
            </td>
            <td className="quiet max-md:hidden">{person.email}</td>
            <td>{roleName(person.role)}</td>
            <td className={person.state === "active" ? undefined : "quiet"}>{stateNames[person.state]}</td>
            <td className="quiet max-lg:hidden">{person.hasSecondFactor ? "On" : "Off"}</td>
            <td className="quiet max-lg:hidden">{person.author?.name ?? "None"}</td>
            <td className="quiet max-md:hidden whitespace-nowrap">
              {person.lastSeenAt ? <DateTime at={person.lastSeenAt} shape="short" paper={paper} /> : "Never"}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
