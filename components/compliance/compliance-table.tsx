"use client"; // so that a cell travels as its numbers, not as what is drawn of them

import clsx from "clsx";
import { CoverageBar } from "@/components/coverage/coverage-bar";
import { Link } from "@/components/ui/link";
import { ScrollBox } from "@/components/ui/scroll-box";
import type { CoverageTone, SlotCounts } from "@/lib/format/coverage";
import { NO_DAY } from "@/lib/format/day";
import { formatRatio } from "@/lib/format/ratio";

export type ComplianceCell = {
  readonly slots: SlotCounts;
  /** From `coverageOf`. */
  readonly ratio: number | null;
  /** From `coverageTone`. */
  readonly tone: CoverageTone;
  /** The people behind it. */
  readonly href: string;
  readonly selected?: boolean;
};

export type ComplianceRow = {
  readonly id: string;
  readonly name: string;
  /** The rule in a few words: "one of 7 certifications". */
  readonly note: string;
  readonly href: string;
  /** One per team, in the order of `teams`; null where nobody in the team is required. */
  readonly cells: readonly (ComplianceCell | null)[];
  readonly all: ComplianceCell | null;
};

export type ComplianceTableProps = {
  label: string;
  teams: readonly { readonly id: string; readonly name: string; readonly href?: string }[];
  rows: readonly ComplianceRow[];
};

/** Requirements against all and each of the teams: share, count and bar. Only what needs somebody has a colour. */
export function ComplianceTable({ label, teams, rows }: ComplianceTableProps) {
  return (
    <ScrollBox label={label} className="p-0.5">
      <table className="w-full border-separate border-spacing-0.5">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr className="text-left align-bottom text-tiny text-ink-3">
            <th
              scope="col"
              className="sticky left-0 z-10 w-80 min-w-56 bg-surface p-1.5 font-medium max-sm:min-w-36"
            >
              Requirement
            </th>
            <th scope="col" className="p-1.5 font-medium">
              All
            </th>
            {teams.map(({ id, name, href }) => (
              <th key={id} scope="col" className="p-1.5 font-medium">
                {href ? (
                  <Link href={href} className="hover:text-ink hover:underline">
                    {name}
                  </Link>
                ) : (
                  name
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RequirementRow key={row.id} row={row} teams={teams} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function RequirementRow({
  row,
  teams,
}: { row: ComplianceRow } & Pick<ComplianceTableProps, "teams">) {
  return (
    <tr>
      <th scope="row" className="sticky left-0 z-10 bg-surface py-0.5 pr-3 text-left font-normal">
        <Link href={row.href} className="hover:underline hover:underline-offset-3">
          {row.name}
        </Link>
        <span className="block text-tiny text-ink-3">{row.note}</span>
      </th>
      <CoverageCell cell={row.all} />
      {teams.map(({ id }, index) => (
        <CoverageCell key={id} cell={row.cells[index] ?? null} />
      ))}
    </tr>
  );
}

const TONES: Readonly<Record<CoverageTone, string>> = {
  plain: "bg-surface",
  watch: "bg-soon-soft",
  bad: "bg-missing-soft",
};

function CoverageCell({ cell }: { cell: ComplianceCell | null }) {
  if (cell === null || cell.ratio === null) {
    return (
      <td className="text-center text-ink-3" title="Nobody here is required">
        {NO_DAY}
      </td>
    );
  }
  const { slots, ratio, tone, href, selected = false } = cell;
  return (
    <td className="p-0">
      <Link
        href={href}
        scroll={false}
        aria-current={selected ? "true" : undefined}
        data-graphic
        className={clsx(
          "block min-w-21 rounded border border-line px-1.5 pt-1 pb-1.5 hover:border-line-control",
          TONES[tone],
          selected && "outline-2 outline-focus",
        )}
      >
        <span className="mb-1.5 flex items-baseline justify-between gap-2">
          <span className="text-small font-semibold">{formatRatio(ratio)}</span>
          <span className="text-[0.6875rem] text-ink-2">
            {slots.met}/{slots.met + slots.grace + slots.gap}
          </span>
        </span>
        <CoverageBar slots={slots} height={5} />
      </Link>
    </td>
  );
}
