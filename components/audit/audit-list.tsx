import { Link } from "@/components/ui/link";
import type { ChangedField } from "@/lib/audit/changed-fields";

export type AuditLine = {
  readonly seq: number;
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly entity: string;
  /** What the row is called now; null where it has no name, or is gone. */
  readonly name: string | null;
  /** All that happened to the same row. */
  readonly href: string;
  readonly changes: readonly ChangedField[];
  readonly hash: string;
};

/** Changes, newest first: who, what, and each field before and after. */
export function AuditList({ events }: { events: readonly AuditLine[] }) {
  return (
    <ol className="grid">
      {events.map((event) => (
        <li
          key={event.seq}
          className="grid gap-x-4 gap-y-1 border-b border-line py-2 last:border-0 sm:grid-cols-[11rem_1fr]"
        >
          <div className="text-small text-ink-2">
            <time dateTime={event.at}>{event.at.slice(0, 19).replace("T", " ")} UTC</time>
            <div className="text-tiny text-ink-3" title={`Hash ${event.hash}`}>
              no. {event.seq} · {event.hash.slice(0, 10)}
            </div>
          </div>
          <div className="min-w-0">
            <p>
              <span className="font-medium">{event.actor}</span>{" "}
              <span className="text-ink-2">{event.action}</span>{" "}
              <Link
                href={event.href}
                className="underline decoration-line-strong underline-offset-3"
              >
                {event.entity}
              </Link>
              {event.name && <span className="text-ink-2"> · {event.name}</span>}
            </p>
            <Changes changes={event.changes} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Changes({ changes }: { changes: readonly ChangedField[] }) {
  return (
    <ul className="text-small break-words text-ink-2">
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          <span className="text-ink-3">{field.replaceAll("_", " ")}</span>{" "}
          {before !== null && <del className="decoration-missing">{before}</del>}
          {before !== null && after !== null && " → "}
          {after !== null && <ins className="no-underline">{after}</ins>}
        </li>
      ))}
    </ul>
  );
}
