import "server-only";
import { levelOptions } from "@/app/_server/level-options";
import type { Option } from "@/components/form/controls";
import { competenciesIn, proficiencyLevelsIn, rolesIn } from "@/db/queries/catalogue";
import { frameworkVersionsIn, wordingsOf } from "@/db/queries/framework-versions";
import {
  assessmentsOf,
  membershipsOf,
  roleAssignmentsOf,
  usesOf,
  waiversOf,
} from "@/db/queries/person-facts";
import { requirementsIn } from "@/db/queries/requirements";
import { teamPlacesFor } from "@/db/queries/teams";
import { type Actor, can } from "@/lib/access";
import { assessorProblems } from "@/lib/assessment/assessor-problems";
import { takeAwayProblems } from "@/lib/award/proof-given";
import type { Day } from "@/lib/calendar";
import { versionOn, wordingOn } from "@/lib/framework/wording";
import type { FrameworkId, PersonId } from "@/lib/ids";
import { problemsOfWithdrawing } from "@/lib/use/withdrawal";

/** Far more than anybody has. */
const ALL = { limit: 10_000, after: null };

export type PersonRecord = Awaited<ReturnType<typeof recordOf>>;

/** The facts of a person as they were entered, the newest first, with what they name. */
export async function recordOf(actor: Actor, personId: PersonId) {
  const own = { ...ALL, personId };
  const [memberships, assignments, assessments, uses, waivers] = await Promise.all([
    membershipsOf(actor, own),
    roleAssignmentsOf(actor, own),
    assessmentsOf(actor, own),
    usesOf(actor, own),
    waiversOf(actor, own),
  ]);
  const [teams, roles, competencies, scale, requirements, editions, wordings] = await Promise.all([
    teamPlacesFor(actor),
    rolesIn(actor),
    competenciesIn(actor),
    proficiencyLevelsIn(actor),
    requirementsIn(actor),
    frameworkVersionsIn(actor),
    wordingsOf(
      actor,
      assessments.map((row) => row.competencyId),
    ),
  ]);
  const teamName = nameIn(teams, (team) => team.path, "a team out of your reach");
  const roleName = nameIn(roles, (role) => role.name);
  const competencyName = nameIn(competencies, (competency) => competency.name);
  const requirementName = nameIn(requirements, (requirement) => requirement.name);
  return {
    teams: teams.map((team): Option => ({ value: team.id, label: team.path })),
    memberships: newestFirst(memberships, ({ startsOn }) => startsOn).map((row) => ({
      ...row,
      name: teamName(row.teamId),
    })),
    assignments: newestFirst(assignments, ({ startsOn }) => startsOn).map((row) => ({
      ...row,
      name: roleName(row.roleId),
    })),
    assessments: newestFirst(assessments, ({ assessedOn }) => assessedOn).map((row) => {
      const competency = competencies.find(({ id }) => id === row.competencyId);
      const ofFramework = <Own extends { frameworkId: FrameworkId }>(rows: readonly Own[]) =>
        rows.filter(({ frameworkId }) => frameworkId === competency?.frameworkId);
      const words = wordings.filter(({ competencyId }) => competencyId === row.competencyId);
      const then = wordingOn([...words, ...(competency ? [competency] : [])], row.assessedOn);
      return {
        ...row,
        /** As it was called on that day, and the edition of its framework then. */
        name: then?.name ?? competency?.name ?? "",
        edition: versionOn(ofFramework(editions), row.assessedOn)?.label ?? null,
        levels: levelOptions(ofFramework(scale)),
        isChangeable: mayChange(actor, row),
      };
    }),
    uses: newestFirst(uses, ({ usedOn }) => usedOn).map((row) => ({
      ...row,
      name: competencyName(row.competencyId),
      isRemovable: can(actor, "assessment.write") && problemsOfWithdrawing(actor, row).length === 0,
    })),
    /** What a use may be of. */
    competencies: competencies
      .filter(({ endsOn }) => endsOn === null)
      .map(({ id, name }): Option => ({ value: id, label: name })),
    waivers: newestFirst(waivers, ({ startsOn }) => startsOn).map((row) => ({
      ...row,
      name: requirementName(row.requirementId),
    })),
  };
}

/** What another vouches for is theirs to change, and nobody speaks for another about themselves. */
function mayChange(actor: Actor, assessment: Parameters<typeof assessorProblems>[1]): boolean {
  const problems = [
    ...takeAwayProblems(actor, assessment.proof),
    ...assessorProblems(actor, assessment),
  ];
  return can(actor, "assessment.write") && problems.length === 0;
}

function nameIn<Row extends { readonly id: string }>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  otherwise = "",
): (id: string) => string {
  const names = new Map<string, string>(rows.map((row) => [row.id, nameOf(row)]));
  return (id) => names.get(id) ?? otherwise;
}

function newestFirst<Row>(rows: readonly Row[], dayOf: (row: Row) => Day): Row[] {
  return rows.toSorted((a, b) => dayOf(b) - dayOf(a));
}
