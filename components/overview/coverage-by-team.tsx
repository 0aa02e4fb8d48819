import { BoxFigure } from "@/components/chart/box-figure";
import { CoverageBar, CoverageLegend } from "@/components/coverage/coverage-bar";
import { Link } from "@/components/ui/link";
import { countText } from "@/lib/format/count";
import { SLOT_WORDS, type SlotCounts, slotParts } from "@/lib/format/coverage";
import { formatRatio } from "@/lib/format/ratio";

export type TeamCoverage = {
  readonly id: string;
  readonly name: string;
  /** 1 for a part of the team before it. */
  readonly depth: 0 | 1;
  readonly href: string;
  readonly slots: SlotCounts;
  readonly coverage: number | null;
  /** The people behind the gaps. */
  readonly gapsHref: string;
};

export type CoverageByTeamProps = {
  teams: readonly TeamCoverage[];
  windowDays: number;
};

const NO_SLOTS: SlotCounts = { met: 0, expiring: 0, grace: 0, gap: 0, waived: 0 };

/** How each team stands against what is required of it, the least covered first. */
export function CoverageByTeam({ teams, windowDays }: CoverageByTeamProps) {
  const parts = slotParts(NO_SLOTS).map(({ part }) => part);
  const head = ["Team", ...parts.map((part) => SLOT_WORDS[part]), "Covered"];
  const numbers = teams.map(({ name, slots, coverage }) => [
    name,
    ...slotParts(slots).map(({ count }) => String(count)),
    formatRatio(coverage),
  ]);
  return (
    <BoxFigure label="Coverage by team" rows={[head, ...numbers]}>
      <table className="w-full">
        <thead>
          <tr className="border-b border-line text-left text-tiny text-ink-3">
            <th scope="col" className="px-2 py-1.5 font-medium">
              Team
            </th>
            <th scope="col" className="w-1/2 px-2 py-1.5 font-medium max-sm:hidden">
              Standings
            </th>
            <th scope="col" className="px-2 py-1.5 text-right font-medium">
              Covered
            </th>
            <th scope="col" className="px-2 py-1.5 text-right font-medium">
              Gaps
            </th>
          </tr>
        </thead>
        <tbody>
          {teams.map((team) => (
            <TeamLine key={team.id} team={team} />
          ))}
        </tbody>
      </table>
      <div className="px-2 pt-3">
        <CoverageLegend windowDays={windowDays} />
      </div>
    </BoxFigure>
  );
}

function TeamLine({ team }: { team: TeamCoverage }) {
  return (
    <tr className="border-b border-line last:border-0">
      <th
        scope="row"
        className={`py-1.5 pr-2 text-left ${team.depth === 0 ? "pl-2 font-medium" : "pl-6 font-normal"}`}
      >
        <Link href={team.href} className="hover:underline hover:underline-offset-3">
          {team.name}
        </Link>
      </th>
      <td className="px-2 py-1.5 max-sm:hidden">
        <CoverageBar slots={team.slots} />
      </td>
      <td className="px-2 py-1.5 text-right tabular-nums">{formatRatio(team.coverage)}</td>
      <td className="px-2 py-1.5 text-right tabular-nums">
        {team.slots.gap === 0 ? (
          <span className="text-ink-3">–</span>
        ) : (
          <Link href={team.gapsHref} className="hover:underline hover:underline-offset-3">
            {countText(team.slots.gap)}
          </Link>
        )}
      </td>
    </tr>
  );
}
