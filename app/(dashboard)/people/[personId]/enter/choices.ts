import "server-only";
import type { Option } from "@/components/form/controls";
import { inScope } from "@/db/actor-scope";
import {
  competenciesIn,
  credentialsIn,
  proficiencyLevelsIn,
  rolesIn,
} from "@/db/queries/catalogue";
import { personOn } from "@/db/queries/people";
import { requirementsIn } from "@/db/queries/requirements";
import { teamsOn } from "@/db/queries/teams";
import type { Actor } from "@/lib/access";
import { assessorProblems } from "@/lib/assessment/assessor-problems";
import type { Day } from "@/lib/calendar";
import { ASSESSORS, type Assessor } from "@/lib/facts";
import type { PersonId } from "@/lib/ids";

/** What the forms offer; null for a person out of reach. */
export function choicesFor(actor: Actor, id: PersonId, today: Day) {
  return inScope(actor, async () => {
    const person = await personOn(actor, id, today);
    if (!person) return null;
    const [credentials, competencies, levels, roles, teams, requirements] = await Promise.all([
      credentialsIn(actor),
      competenciesIn(actor),
      proficiencyLevelsIn(actor),
      rolesIn(actor),
      teamsOn(actor, today),
      requirementsIn(actor),
    ]);
    return {
      person,
      credentials: options(credentials, (row) => row.name),
      competencies: options(competencies, (row) => row.name),
      levels: levelOptions(levels),
      roles: options(roles, (row) => row.name),
      teams: options(teams, (row) => row.path),
      requirements: options(requirements, (row) => row.name),
      assessors: ASSESSORS.filter(
        (assessor) =>
          assessorProblems(actor, { assessor, personId: id, proof: "claimed" }).length === 0,
      ).map((assessor) => ({ value: assessor, label: ASSESSOR_WORDS[assessor] })),
    };
  });
}

const ASSESSOR_WORDS: Readonly<Record<Assessor, string>> = {
  self: "themselves",
  manager: "their manager",
  peer: "a peer",
};

function options<Row extends { readonly id: string }>(
  rows: readonly Row[],
  labelOf: (row: Row) => string,
): Option[] {
  return rows.map((row) => ({ value: row.id, label: labelOf(row) }));
}

/** Frameworks may name the same step differently: every name is said. */
function levelOptions(
  levels: readonly { readonly rank: number; readonly name: string }[],
): Option[] {
  const ranks = [...new Set(levels.map((level) => level.rank))].sort((a, b) => a - b);
  return ranks.map((rank) => {
    const names = new Set(levels.filter((level) => level.rank === rank).map((level) => level.name));
    return { value: String(rank), label: `${rank} ${[...names].join(" / ")}` };
  });
}
