import clsx from "clsx";
import { ScrollBox } from "@/components/ui/scroll-box";
import type { Day } from "@/lib/calendar";
import { countText } from "@/lib/format/count";
import { dayText } from "@/lib/format/day";
import { depthText } from "@/lib/format/minimum";

type Side = {
  readonly minimum: number;
  readonly holders: readonly unknown[];
  readonly depth: number;
  readonly firstBreakOn: Day | null;
};

export type MinimumsTableProps = {
  rows: readonly {
    readonly id: string;
    readonly words: string;
    /** The team below that it is of, if it is not this one's. */
    readonly place: string;
    readonly before: Side;
    readonly after: Side;
  }[];
};

/** Each minimum as it is and as it would be: what changes stands out. */
export function MinimumsTable({ rows }: MinimumsTableProps) {
  return (
    <ScrollBox label="Minimums, as they are and as they would be, to scroll">
      <table className="w-full">
        <caption className="sr-only">Minimums, as they are and as they would be</caption>
        <thead>
          <tr className="text-left text-tiny text-ink-3">
            {["Minimum", "Needed", "Holders", "Depth", "First break"].map((head, index) => (
              <th
                key={head}
                scope="col"
                className={clsx("py-1 font-medium", index > 0 && "pl-4 text-right")}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, words, place, before, after }) => (
            <tr key={id} className="border-t border-line align-top">
              <th scope="row" className="min-w-40 py-1.5 text-left font-normal">
                {words}
                {place && <span className="block text-tiny text-ink-3">{place}</span>}
              </th>
              <Cell before={countText(before.minimum)} after={countText(after.minimum)} />
              <Cell
                before={countText(before.holders.length)}
                after={countText(after.holders.length)}
              />
              <Cell
                before={depthText(before.depth)}
                after={depthText(after.depth)}
                isBad={after.depth < 0}
              />
              <Cell
                before={breakDay(before)}
                after={breakDay(after)}
                isBad={after.firstBreakOn !== null}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function breakDay({ firstBreakOn }: Side): string {
  return firstBreakOn === null ? "none known" : dayText(firstBreakOn);
}

type CellProps = { before: string; after: string; isBad?: boolean };

function Cell({ before, after, isBad = false }: CellProps) {
  const tone = isBad ? "text-missing" : undefined;
  return (
    <td className="py-1.5 pl-4 text-right whitespace-nowrap">
      {before === after ? (
        <span className={tone}>{before}</span>
      ) : (
        <>
          <span className="text-ink-3">
            <span className="sr-only">now </span>
            {before}
            <span aria-hidden="true"> → </span>
          </span>
          <strong className={clsx("font-semibold", tone)}>
            <span className="sr-only">, what if </span>
            {after}
          </strong>
        </>
      )}
    </td>
  );
}
