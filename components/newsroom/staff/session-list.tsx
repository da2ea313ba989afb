import { DateTime, type PaperTime } from "../../ui/date-time.tsx";
import type { FormAction } from "../action-form.tsx";
import { ConfirmForm } from "../confirm-form.tsx";

interface SessionListProps {
  sessions: { id: number; device: string; address: string; createdAt: Date; lastSeenAt: Date }[];
  /** The session that this page is looked at in. */
  ownId: number;
  end: FormAction;
  /** What is sent with the session's id. */
  values?: Record<string, number>;
  paper: PaperTime;
}

/** Where somebody is signed in. */
export function SessionList({ sessions, ownId, end, values = {}, paper }: SessionListProps) {
  return (
    <table className="list max-w-3xl">
      <thead>
        <tr>
          <th scope="col">Device</th>
          <th scope="col" className="max-md:hidden">
            Address
          </th>
          <th scope="col" className="max-md:hidden">
            Since
          </th>
          <th scope="col">Used last</th>
          <th scope="col">
            <span className="sr-only">End</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sessions.map(({ id, device, address, createdAt, lastSeenAt }) => (
          <tr key={id}>
            <td>{device}</td>
            <td className="quiet max-md:hidden">{address}</td>
            <td className="quiet max-md:hidden">
              <DateTime at={createdAt} shape="short" paper={paper} />
            </td>
            <td className="quiet">
              {id === ownId ? "This session" : <DateTime at={lastSeenAt} shape="short" paper={paper} />}
            </td>
            <td className="figures">
              {id !== ownId && (
                <ConfirmForm
                  action={end}
                  label="End"
                  question={`End the session on ${device}?`}
                  consequence="Whoever uses it has to sign in again. What they wrote stays in their browser."
                  values={{ ...values, sessionId: id }}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
