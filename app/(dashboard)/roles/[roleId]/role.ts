import "server-only";
import type { ReactNode } from "react";
import { levelOptions } from "@/app/_server/level-options";
import type { Opened } from "@/app/_server/open-page";
import { paths, type Search } from "@/app/_server/paths";
import type { Reader } from "@/app/_server/search";
import type { PageTable } from "@/app/_server/table-file";
import type { Option } from "@/components/form/controls";
import type { Column, Linked } from "@/components/table/column";
import { COMPETENCY, PERSON, TEAM } from "@/components/table/vocabulary";
import { inScope } from "@/db/actor-scope";
import {
  competenciesIn,
  proficiencyLevelsIn,
  roleCompetenciesOf,
  rolesIn,
} from "@/db/queries/catalogue";
import { factsOf } from "@/db/queries/facts";
import { meaningFor } from "@/db/queries/meaning";
import { peopleOn } from "@/db/queries/people";
import { possibleExperts } from "@/db/queries/possible-experts";
import { teamPlacesFor } from "@/db/queries/teams";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { askedByRole, rolesOn } from "@/lib/competency/asked";
import { readinessFor } from "@/lib/competency/readiness";
import { sourcesOf } from "@/lib/competency/sources";
import { type CompetencyId, RoleId } from "@/lib/ids";
import { levelOf } from "@/lib/rule/evaluate";
import { holderOf } from "@/lib/rule/holder";
import { isOn } from "@/lib/span";

export type Asked = {
  id: string;
  version: number;
  competencyId: CompetencyId;
  competency: Linked;
  level: number;
  levelName: string | null;
  importance: string;
  startsOn: Day | null;
  endsOn: Day | null;
  /** On the day; otherwise from a later one on. */
  isAsked: boolean;
  /** The steps that it could be asked for at. */
  levels: Option[];
  /** What a writer can do with it, drawn by the page. */
  actions?: ReactNode;
};

type Candidate = {
  id: string;
  person: Linked;
  team: Linked | null;
  readiness: number | null;
  levelsShort: number;
  missing: string | null;
};

export const ASKED_COLUMNS: Column<Asked>[] = [
  COMPETENCY,
  { kind: "number", key: "level", header: "Level" },
  { kind: "text", key: "levelName", header: "Means" },
  { kind: "text", key: "importance", header: "Importance" },
  { kind: "day", key: "startsOn", header: "From", spare: true },
  { kind: "day", key: "endsOn", header: "Last day", spare: true },
];

export const CANDIDATE_COLUMNS: Column<Candidate>[] = [
  PERSON,
  TEAM,
  {
    kind: "ratio",
    key: "readiness",
    header: "Ready",
    hint: "Competencies at or above the required level",
  },
  {
    kind: "number",
    key: "levelsShort",
    header: "Levels short",
    hint: "Levels still to climb, over all competencies of the role",
  },
  { kind: "text", key: "missing", header: "Mandatory and missing" },
];

type Question = View & { readonly carried: Search };

/** The people in the role that the address names. */
export async function rolePeopleTable(
  opened: Opened,
  read: Reader,
): Promise<PageTable<Candidate> | null> {
  const page = await namedRole(opened, read);
  return (
    page && {
      name: "People in a role",
      columns: CANDIDATE_COLUMNS,
      rows: page.holders,
      about: [["Role", page.role.name]],
    }
  );
}

/** What the role asks for that the address names. */
export async function roleCompetenciesTable(
  opened: Opened,
  read: Reader,
): Promise<PageTable<Asked> | null> {
  const page = await namedRole(opened, read);
  return (
    page && {
      name: "Competencies of a role",
      columns: ASKED_COLUMNS,
      rows: page.competencies,
      about: [["Role", page.role.name]],
    }
  );
}

async function namedRole({ actor, view, carried }: Opened, read: Reader) {
  const id = read("role", RoleId, null, "");
  return id && (await rolePage(actor, id, { ...view, carried }));
}

/** All about one role; what it asked for no more before the day is left out. Null where there is none. */
export function rolePage(actor: Actor, id: RoleId, question: Question) {
  return inScope(actor, async () => {
    const role = (await rolesIn(actor)).find((row) => row.id === id);
    if (!role) return null;
    const competencies = await competenciesIn(actor);
    const names = new Map(competencies.map((row) => [row.id, row]));
    return {
      role,
      choices: {
        competencies: competencies
          .filter((row) => isOn(question.asOf, null, row.endsOn))
          .map((row): Option => ({ value: row.id, label: row.name })),
        levels: levelOptions(await proficiencyLevelsIn(actor)),
      },
      competencies: await competenciesOf(actor, id, { names, ...question }),
      holders: await holdersOf(actor, id, question, (of) => names.get(of)?.name ?? ""),
    };
  });
}

type Names = ReadonlyMap<CompetencyId, Awaited<ReturnType<typeof competenciesIn>>[number]>;

async function competenciesOf(
  actor: Actor,
  id: RoleId,
  { names, asOf, carried }: Question & { names: Names },
): Promise<Asked[]> {
  const [asked, levels] = await Promise.all([
    roleCompetenciesOf(actor, id),
    proficiencyLevelsIn(actor),
  ]);
  return asked
    .filter(({ endsOn }) => isOn(asOf, null, endsOn))
    .map((row): Asked => {
      const competency = names.get(row.competencyId);
      const scale = levels.filter(({ frameworkId }) => frameworkId === competency?.frameworkId);
      return {
        id: row.id,
        version: row.version,
        competencyId: row.competencyId,
        competency: {
          text: competency?.name ?? "",
          href: paths.competency(row.competencyId, carried),
        },
        level: row.level,
        levelName: scale.find(({ rank }) => rank === row.level)?.name ?? null,
        importance: row.importance,
        startsOn: row.startsOn,
        endsOn: row.endsOn,
        isAsked: isOn(asOf, row.startsOn, row.endsOn),
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
  const meaning = await meaningFor(actor);
  const holders = { asOf, teamId: null, roleId: id };
  const ids = await possibleExperts(actor, sourcesOf([], meaning), holders);
  const [facts, people, teams] = await Promise.all([
    factsOf(actor, ids),
    peopleOn(actor, { asOf, ids }),
    teamPlacesFor(actor),
  ]);
  const personById = new Map(people.map((person) => [person.id, person]));
  const teamById = new Map(teams.map((team) => [team.id, team]));
  const required = askedByRole(meaning, id, asOf);
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
