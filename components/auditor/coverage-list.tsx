import { CoverageBar, CoverageLegend } from "@/components/coverage/coverage-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { ScrollBox } from "@/components/ui/scroll-box";
import type { SlotCounts } from "@/lib/format/coverage";
import { formatRatio } from "@/lib/format/ratio";

type CoverageLine = {
  readonly requirement: {
    readonly id: string;
    readonly name: string;
    readonly regime: string | null;
    readonly clause: string | null;
  };
  /** What it asks, in short. */
  readonly words: string;
  readonly slots: SlotCounts;
  /** From `coverageOf`. */
  readonly ratio: number | null;
};

export type CoverageListProps = {
  lines: readonly CoverageLine[];
  /** What coverage is. */
  definition: string;
  warningDays: number;
};

const COUNTED = [
  ["met", "Met"],
  ["grace", "Grace"],
  ["gap", "Gap"],
  ["waived", "Waived"],
] as const;

/** Each requirement of a scope: what it asks, how many stand how, and how far it is covered. */
export function CoverageList({ lines, definition, warningDays }: CoverageListProps) {
  if (lines.length === 0) return <EmptyState title="Nothing is required of anybody on this day." />;
  return (
    <>
      <ScrollBox label="Coverage by requirement">
        <table className="w-full">
          <caption className="sr-only">Coverage by requirement</caption>
          <thead>
            <tr className="border-b border-line text-left text-tiny text-ink-3">
              <th scope="col" className="py-1.5 pr-4 font-medium">
                Requirement
              </th>
              {["Covered", ...COUNTED.map(([, word]) => word)].map((word) => (
                <th key={word} scope="col" className="px-2 py-1.5 text-right font-medium">
                  {word}
                </th>
              ))}
              <th scope="col" className="w-1/5 min-w-20 py-1.5 pl-2">
                <span className="sr-only">In proportion</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.requirement.id} {...line} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <div className="mt-3 flex flex-wrap justify-between gap-3">
        <CoverageLegend windowDays={warningDays} />
        <p className="text-tiny text-ink-3">{definition}</p>
      </div>
    </>
  );
}

function Line({ requirement, words, slots, ratio }: CoverageLine) {
  const { name, regime, clause } = requirement;
  return (
    <tr className="border-b border-line align-top last:border-0">
      <th scope="row" className="min-w-48 py-1.5 pr-4 text-left font-normal">
        <span className="font-medium">{name}</span>
        <span className="block text-tiny text-ink-3">
          {[regime, clause, words].filter(Boolean).join(" · ")}
        </span>
      </th>
      <td className="px-2 py-1.5 text-right font-semibold">{formatRatio(ratio)}</td>
      {COUNTED.map(([part]) => (
        <td key={part} className="px-2 py-1.5 text-right">
          {slots[part]}
        </td>
      ))}
      <td className="py-2.5 pl-2">
        <CoverageBar slots={slots} height={9} />
      </td>
    </tr>
  );
}
