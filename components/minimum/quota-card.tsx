import clsx from "clsx";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { countOf, countText } from "@/lib/format/count";
import { depthNote, depthText } from "@/lib/format/minimum";

export type QuotaCardProps = {
  name: string;
  countsOnce: boolean;
  /** How it is changed, for who may. */
  actions?: ReactNode;
  /** Null where no line is in force. */
  depth: number | null;
  /** "Too few from 13 Jan 2027 on"; null where no break is known. */
  ahead: string | null;
  lines: readonly {
    readonly id: string;
    readonly words: string;
    readonly minimum: number;
    readonly holders: number;
  }[];
};

/** What has to be met all at once: its lines, and whether all of them can be filled together. */
export function QuotaCard({ name, countsOnce, actions, depth, ahead, lines }: QuotaCardProps) {
  const counted = countsOnce ? "each person counts once" : "a person counts in several lines";
  return (
    <Card title={name} note={`${countOf(lines.length, "line")}, ${counted}`} actions={actions}>
      {depth === null ? (
        <p className="text-ink-2">
          It has no line that is in force on the day. A line is a minimum that names this quota.
        </p>
      ) : (
        <>
          <p className={clsx("font-medium", depth < 0 ? "text-missing" : "text-ok")}>
            {depth < 0 ? "Not met" : "Met"}
            <span className="font-normal text-ink-2">
              {" "}
              · depth {depthText(depth)}, {depthNote(depth)}
              {ahead && ` · ${ahead}`}
            </span>
          </p>
          <ul className="mt-1.5 grid gap-1">
            {lines.map(({ id, words, minimum, holders }) => (
              <li key={id} className="flex justify-between gap-4">
                <span className="min-w-0">{words}</span>
                <span className={clsx("whitespace-nowrap", holders < minimum && "text-missing")}>
                  {countText(holders)} of {countText(minimum)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
