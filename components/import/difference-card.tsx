import { Card } from "@/components/ui/card";
import { countText } from "@/lib/format/count";

type Change = {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** Things of one sort that are added, changed, renamed or withdrawn. */
export type DifferenceGroup = {
  readonly title: string;
  readonly count: number;
  /** The first of them. */
  readonly shown: readonly {
    readonly key: string;
    readonly name: string;
    readonly note: string;
    readonly changes: readonly Change[];
  }[];
};

/** How a file differs from what is known of the same framework or regime. */
export function DifferenceCard({ groups }: { groups: readonly DifferenceGroup[] }) {
  return (
    <Card title="Difference to what is known" note={groups.length === 0 ? "none" : null}>
      {groups.length === 0 && <p className="text-ink-2">The file says what is known already.</p>}
      {groups.map(({ title, count, shown }) => (
        <details key={title} className="border-t border-line py-1.5 first:border-0">
          <summary className="flex cursor-pointer justify-between gap-3">
            <span>{title}</span>
            <span className="text-ink-2 tabular-nums">{countText(count)}</span>
          </summary>
          <ul className="my-1.5 grid gap-1.5 text-small">
            {shown.map(({ key, name, note, changes }) => (
              <li key={key} className="min-w-0 wrap-anywhere">
                <span className="font-medium">{name}</span>
                {changes.map(({ field, before, after }) => (
                  <span key={field} className="block text-ink-2">
                    {field.replaceAll("_", " ")}: {before ?? "nothing"} → {after ?? "nothing"}
                  </span>
                ))}
                {note && <span className="block text-ink-2">{note}</span>}
              </li>
            ))}
            {count > shown.length && (
              <li className="text-ink-3">and {countText(count - shown.length)} more</li>
            )}
          </ul>
        </details>
      ))}
    </Card>
  );
}
