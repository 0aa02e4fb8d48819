import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { inScope } from "@/db/actor-scope";
import { keptComplianceCounts } from "@/db/queries/compliance-counts";
import { coverageOn } from "@/db/queries/coverage";
import { requirementsIn } from "@/db/queries/requirements";
import { ruleNamesFor } from "@/db/queries/rule-names";
import { COVERAGE_DEFINITION, coverageOf } from "@/lib/coverage/coverage";
import { type CountsSoon, NO_SLOTS_SOON, rollUp } from "@/lib/coverage/roll-up";
import { outlineOf, ruleLine } from "@/lib/format/rule";
import { versionOn } from "@/lib/requirement/version";

type RequirementLine = {
  id: string;
  requirement: Linked;
  regime: string | null;
  rule: string;
  slots: CountsSoon;
  coverage: number | null;
};

const COLUMNS: Column<RequirementLine>[] = [
  { kind: "link", key: "requirement", header: "Requirement" },
  { kind: "slots", key: "slots", header: "Standings" },
  { kind: "ratio", key: "coverage", header: "Covered", hint: COVERAGE_DEFINITION },
  { kind: "text", key: "regime", header: "Regime", spare: true },
  { kind: "text", key: "rule", header: "Asks for" },
];

/** Hundreds may come out of one file of which a handful asks somebody: these are not looked for among the rest. */
function isOfNobody({ slots: { met, grace, gap, waived } }: RequirementLine): boolean {
  return met + grace + gap + waived === 0;
}

/** All requirements, those that ask somebody first, with what each asks for and how far it is met by everybody in reach. */
export async function requirementsTable({
  actor,
  view,
  carried,
}: Opened): Promise<PageTable<RequirementLine>> {
  const everybody = { ...view, teamId: null };
  const kept = await keptComplianceCounts(actor, everybody);
  const [requirements, cells, names] = await inScope(actor, () =>
    Promise.all([
      requirementsIn(actor),
      kept?.cells ?? coverageOn(actor, everybody),
      ruleNamesFor(actor),
    ]),
  );
  const slotsOf = rollUp(cells, (cell) => cell.requirementId);
  const rows = requirements.map((requirement): RequirementLine => {
    const version = versionOn(requirement.versions, view.asOf);
    const slots = slotsOf.get(requirement.id) ?? NO_SLOTS_SOON;
    return {
      id: requirement.id,
      requirement: {
        text: requirement.name,
        href: paths.requirement(requirement.id, carried),
        ...(requirement.clause ? { note: requirement.clause } : {}),
      },
      regime: requirement.regime,
      rule: version ? ruleLine(outlineOf(version.rule, names)) : "not in effect on the day",
      slots,
      coverage: coverageOf(slots),
    };
  });
  return {
    name: "Requirements",
    columns: COLUMNS,
    rows: rows.toSorted((a, b) => Number(isOfNobody(a)) - Number(isOfNobody(b))),
    about: [["Coverage", COVERAGE_DEFINITION]],
  };
}
