import "server-only";
import { levelOptions } from "@/app/_server/level-options";
import { paths, type Search } from "@/app/_server/paths";
import type { Option } from "@/components/form/controls";
import type { Linked } from "@/components/table/column";
import { inScope } from "@/db/actor-scope";
import {
  competenciesIn,
  proficiencyLevelsIn,
  roleCompetenciesOf,
  rolesIn,
} from "@/db/queries/catalogue";
import { factsOfMembers } from "@/db/queries/facts";
import { meaningFor } from "@/db/queries/meaning";
import { peopleOn } from "@/db/queries/people";
import { teamsOn } from "@/db/queries/teams";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import { rolesOn } from "@/lib/competency/levels";
import { readinessFor } from "@/lib/competency/readiness";
import type { CompetencyId, RoleId } from "@/lib/ids";
import { levelOf } from "@/lib/rule/evaluate";
import { holderOf } from "@/lib/rule/holder";

export type Asked = {
  id: string;
  version: number;
  competency: Linked;
  level: number;
  levelName: string | null;
  importance: string;
  /** The steps that it could be asked for at. */
  levels: Option[];
};

export type Candidate = {
  id: string;
  person: Linked;
  team: Linked | null;
  readiness: number | null;
  levelsShort: number;
  missing: string | null;
};

type Question = View & { readonly carried: Search };

/** All about one role; null where there is none. */
export function rolePage(actor: Actor, id: RoleId, question: Question) {
  return inScope(actor, async () => {
    const role = (await rolesIn(actor)).find((row) => row.id === id);
    if (!role) return null;
    const competencies = await competenciesIn(actor);
    const names = new Map(competencies.map((row) => [row.id, row]));
    return {
      role,
      choices: {
        competencies: competencies.map((row): Option => ({ value: row.id, label: row.name })),
        levels: levelOptions(await proficiencyLevelsIn(actor)),
      },
      competencies: await competenciesOf(actor, id, { names, carried: question.carried }),
      holders: await holdersOf(actor, id, question, (of) => names.get(of)?.name ?? ""),
    };
  });
}

type Names = ReadonlyMap<CompetencyId, Awaited<ReturnType<typeof competenciesIn>>[number]>;

async function competenciesOf(
  actor: Actor,
  id: RoleId,
  { names, carried }: { names: Names; carried: Search },
): Promise<Asked[]> {
  const [asked, levels] = await Promise.all([
    roleCompetenciesOf(actor, id),
    proficiencyLevelsIn(actor),
  ]);
  return asked
    .map((row): Asked => {
      const competency = names.get(row.competencyId);
      const scale = levels.filter(({ frameworkId }) => frameworkId === competency?.frameworkId);
      return {
        id: row.id,
        version: row.version,
        competency: {
          text: competency?.name ?? "",
          href: paths.competency(row.competencyId, carried),
        },
        level: row.level,
        levelName: scale.find(({ rank }) => rank === row.level)?.name ?? null,
        importance: row.importance,
        levels: levelOptions(scale),
      };
    })
    .sort((a, b) => b.level - a.level || a.competency.text.localeCompare(b.competency.text, "en"));
}

/** Everybody who holds the role on the day, the least ready first. */
async function holdersOf(
  actor: Actor,
  id: RoleId,
  { asOf, proof, carried }: Question,
  nameOf: (competency: CompetencyId) => string,
): Promise<Candidate[]> {
  const [facts, meaning, people, teams] = await Promise.all([
    factsOfMembers(actor, { teamId: null, asOf }),
    meaningFor(actor),
    peopleOn(actor, { asOf }),
    teamsOn(actor, asOf),
  ]);
  const personById = new Map(people.map((person) => [person.id, person]));
  const teamById = new Map(teams.map((team) => [team.id, team]));
  const required = meaning.roleCompetencies.get(id) ?? [];
  return facts
    .filter((person) => rolesOn(person, asOf).includes(id))
    .map((own): Candidate => {
      const holder = holderOf(meaning, own, proof);
      const ready = readinessFor(required, (competency) => levelOf(competency, holder), asOf);
      const person = personById.get(own.personId);
      const team = person?.teamId ? teamById.get(person.teamId) : undefined;
      return {
        id: own.personId,
        person: { text: person?.name ?? "", href: paths.person(own.personId, carried) },
        team: team ? { text: team.name, href: paths.team(team.id, "matrix", carried) } : null,
        readiness: ready.readiness,
        levelsShort: ready.levelsShort,
        missing: ready.mandatoryMissing.map(nameOf).join("; ") || null,
      };
    })
    .sort((a, b) => (a.readiness ?? 2) - (b.readiness ?? 2));
}
