import { DateTime, type PaperTime } from "../ui/date-time.tsx";

interface AuditLogProps {
  lines: {
    id: number;
    at: Date;
    who: string;
    did: string;
    subject: { kind: string; id: number | undefined; name: string };
    summary: string;
    address: string;
  }[];
  paper: PaperTime;
}

/** Where a subject can be looked at, for those that have a page. */
const addressOf = ({ kind, id }: AuditLogProps["lines"][number]["subject"]) =>
  id !== undefined && kind === "article"
    ? `/admin/articles/${id}`
    : id !== undefined && kind === "staff"
      ? `/admin/staff/${id}`
      : undefined;

/** Who did what to which, when and from where, the newest first. */
export function AuditLog({ lines, paper }: AuditLogProps) {
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col" className="max-md:hidden">
            When
          </th>
          <th scope="col">What</th>
          <th scope="col" className="max-md:hidden">
            From
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, at, who, did, subject, summary, address }) => {
          const link = addressOf(subject);
          return (
            <tr key={id}>
              <td className="quiet whitespace-nowrap max-md:hidden">
                <DateTime at={at} shape="minute" paper={paper} />
              </td>
              <td className="wrap-anywhere max-md:py-2">
                <span className="quiet block md:hidden">
                  <DateTime at={at} shape="minute" paper={paper} />
                </span>
                <strong className="font-semibold">{who}</strong> {did}{" "}
                {link ? (
                  <a className="link" href={link}>
                    {subject.name}
                  </a>
                ) : (
                  subject.name
                )}
                {summary && <span className="quiet"> · {summary}</span>}
              </td>
              <td className="quiet max-md:hidden">{address}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
