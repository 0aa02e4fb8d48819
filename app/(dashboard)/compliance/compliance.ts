import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { paths, type Search } from "@/app/_server/paths";
import { slotLines } from "@/app/_server/slot-lines";
import type { PageTable } from "@/app/_server/table-file";
import type { ComplianceCell, ComplianceRow } from "@/components/compliance/compliance-table";
import type { Linked } from "@/components/table/column";
import { asKnown } from "@/db/known-at";
import { complianceCounts, keptComplianceCounts } from "@/db/queries/compliance-counts";
import { type RequirementRow, requirementsIn } from "@/db/queries/requirements";
import { ruleNamesFor } from "@/db/queries/rule-names";
import { type TeamPlace, teamPlacesFor } from "@/db/queries/teams";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import { COVERAGE_DEFINITION, coverageOf } from "@/lib/coverage/coverage";
import { type CountsSoon, rollUp, total } from "@/lib/coverage/roll-up";
import { coverageTone } from "@/lib/format/coverage";
import { outlineOf, type RuleNames, ruleWords } from "@/lib/format/rule";
import { groupBy } from "@/lib/group-by";
import type { RequirementId, TeamId } from "@/lib/ids";
import { versionOn } from "@/lib/requirement/version";
import { partsOf, sectionOf } from "@/lib/team/tree";

type Question = View & {
  readonly teamId: TeamId | null;
  readonly requirementId: RequirementId | null;
  readonly warningDays: number;
  readonly carried: Search;
};

/** A requirement with its coverage in each part of the organisation; none where nobody is asked. */
type GridLine = {
  readonly id: string;
  readonly requirement: Linked;
  readonly rule: string;
  readonly all: number | null;
  readonly [team: `team ${string}`]: number | null;
};

/** The table of requirements by team, as the overview has it: every part, then all of them together. */
export async function complianceTable({
  actor,
  view,
  carried,
}: Opened): Promise<PageTable<GridLine>> {
  const page = await compliancePage(actor, { ...view, requirementId: null, carried });
  const rows = page.rows.map(({ id, name, note, href, cells, all }): GridLine => {
    const ratios = page.teams.map(
      (team, index) => [`team ${team.id}`, cells[index]?.ratio ?? null] as const,
    );
    return {
      id,
      requirement: { text: name, href },
      rule: note,
      all: all?.ratio ?? null,
      ...Object.fromEntries(ratios),
    };
  });
  return {
    name: "Compliance",
    columns: [
      { kind: "link", key: "requirement", header: "Requirement" },
      { kind: "text", key: "rule", header: "Asks for" },
      ...page.teams.map(
        ({ id, name }) => ({ kind: "ratio", key: `team ${id}`, header: name }) as const,
      ),
      { kind: "ratio", key: "all", header: "All" },
    ],
    rows,
    about: [["Coverage", COVERAGE_DEFINITION]],
  };
}

/** The table of requirements by team, and what stands behind the chosen cell. */
export async function compliancePage(actor: Actor, question: Question) {
  const everybody = { ...question, teamId: null };
  const kept = await keptComplianceCounts(actor, everybody);
  return asKnown(actor, async () => {
    const [teams, requirements, { cells, atRungs }, names] = await Promise.all([
      teamPlacesFor(actor),
      requirementsIn(actor),
      kept ?? complianceCounts(actor, everybody),
      ruleNamesFor(actor),
    ]);
    const sections = partsOf(teams);
    const section = sectionOf(teams, sections);
    const cellsOf = groupBy(cells, (cell) => cell.requirementId);
    const rows = requirements.flatMap((requirement) => {
      const own = cellsOf.get(requirement.id);
      if (!own) return [];
      const bySection = rollUp(own, (cell) => section.get(cell.teamId));
      return rowOf(requirement, { bySection, all: total(own) }, { names, sections, question });
    });
    const chosen = requirements.find((row) => row.id === question.requirementId);
    return {
      total: total(cells),
      atRungs,
      teams: sections.map(({ id, name }) => ({
        id,
        name,
        href: paths.team(id, "compliance", question.carried),
      })),
      rows: rows.sort((a, b) => (a.all?.ratio ?? 2) - (b.all?.ratio ?? 2)),
      chosen: chosen && (await behind(actor, chosen, { teams, names, question })),
    };
  });
}

type Cells = { readonly bySection: ReadonlyMap<TeamId, CountsSoon>; readonly all: CountsSoon };

type Around = {
  readonly names: RuleNames;
  readonly sections: readonly { readonly id: TeamId }[];
  readonly question: Question;
};

function rowOf(
  requirement: RequirementRow,
  cells: Cells,
  { names, sections, question }: Around,
): ComplianceRow {
  const version = versionOn(requirement.versions, question.asOf);
  const cell = (slots: CountsSoon | undefined, team: TeamId | null): ComplianceCell | null => {
    if (!slots) return null;
    const ratio = coverageOf(slots);
    const isChosen = question.requirementId === requirement.id && question.teamId === team;
    const search = { ...question.carried, requirement: requirement.id, team };
    return {
      slots,
      ratio,
      tone: coverageTone(ratio),
      href: paths.compliance(search),
      selected: isChosen,
    };
  };
  return {
    id: requirement.id,
    name: requirement.name,
    note: version ? ruleWords(version.rule, names) : "not in effect",
    href: paths.requirement(requirement.id, question.carried),
    cells: sections.map(({ id }) => cell(cells.bySection.get(id), id)),
    all: cell(cells.all, null),
  };
}

async function behind(
  actor: Actor,
  requirement: RequirementRow,
  { teams, names, question }: { teams: readonly TeamPlace[]; names: RuleNames; question: Question },
) {
  const version = versionOn(requirement.versions, question.asOf);
  return {
    id: requirement.id,
    name: requirement.name,
    description: requirement.description,
    team: teams.find((team) => team.id === question.teamId)?.name ?? null,
    since: version?.effectiveFrom ?? null,
    outline: version && outlineOf(version.rule, names),
    slots: await slotLines(actor, { ...question, requirementId: requirement.id }),
  };
}
