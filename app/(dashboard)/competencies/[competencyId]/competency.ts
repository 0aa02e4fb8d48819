import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { paths, type Search } from "@/app/_server/paths";
import type { Reader } from "@/app/_server/search";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { PERSON, TEAM } from "@/components/table/vocabulary";
import { inScope } from "@/db/actor-scope";
import {
  competenciesIn,
  credentialsIn,
  frameworksIn,
  levelDescriptionsOf,
  mappingsOf,
  proficiencyLevelsIn,
  roleCompetenciesOn,
  rolesIn,
} from "@/db/queries/catalogue";
import { factsOfMembers } from "@/db/queries/facts";
import { frameworkVersionsIn, wordingsOf } from "@/db/queries/framework-versions";
import { meaningFor } from "@/db/queries/meaning";
import { peopleOn } from "@/db/queries/people";
import { teamsOn } from "@/db/queries/teams";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import { BEGINNING, type Day } from "@/lib/calendar";
import { levelsOn } from "@/lib/competency/levels";
import type { Facet } from "@/lib/facts";
import { versionOn, type Wording, wordingOn } from "@/lib/framework/wording";
import { CompetencyId } from "@/lib/ids";

type Holder = {
  id: string;
  person: Linked;
  team: Linked | null;
  level: number;
  levelName: string | null;
  required: number | null;
  gap: number;
};

export const HOLDER_COLUMNS: Column<Holder>[] = [
  PERSON,
  TEAM,
  { kind: "number", key: "level", header: "Level" },
  { kind: "text", key: "levelName", header: "Means" },
  { kind: "number", key: "required", header: "Required" },
  { kind: "number", key: "gap", header: "Short by" },
];

/** A step of the scale, and what it means for this competency where somebody has said it. */
export type LevelMeaning = {
  readonly rank: number;
  readonly name: string;
  readonly text: {
    readonly id: string;
    readonly version: number;
    readonly description: string;
    readonly facet: Facet | null;
  } | null;
};

/** The words of one or more versions of the framework, with the label of the first of them. */
export type VersionOfWords = Wording & { readonly id: string; readonly label: string | null };

type Question = View & { readonly carried: Search };

/** The people of the competency that the address names. */
export async function competencyPeopleTable(
  { actor, view, carried }: Opened,
  read: Reader,
): Promise<PageTable<Holder> | null> {
  const id = read("competency", CompetencyId, null, "");
  const page = id && (await competencyPage(actor, id, { ...view, carried }));
  return (
    page && {
      name: "People with a competency",
      columns: HOLDER_COLUMNS,
      rows: page.holders,
      about: [["Competency", page.competency.name]],
    }
  );
}

/** All about one competency; null where there is none. */
export function competencyPage(actor: Actor, id: CompetencyId, question: Question) {
  return inScope(actor, async () => {
    const competency = (await competenciesIn(actor)).find((row) => row.id === id);
    const framework = (await frameworksIn(actor)).find((row) => row.id === competency?.frameworkId);
    if (!competency || !framework) return null;
    const [levels, described] = await Promise.all([
      proficiencyLevelsIn(actor),
      levelDescriptionsOf(actor, id),
    ]);
    const own = levels
      .filter((level) => level.frameworkId === framework.id)
      .map(
        ({ rank, name }): LevelMeaning => ({
          rank,
          name,
          text: described.find((level) => level.rank === rank) ?? null,
        }),
      );
    const [earlier, versions] = await Promise.all([
      wordingsOf(actor, [id]),
      frameworkVersionsIn(actor, framework.id),
    ]);
    const words = [competency, ...earlier.toReversed()];
    return {
      competency,
      /** As it is called on the day; newest where its framework has it not. */
      words: wordingOn(words, question.asOf) ?? competency,
      isInEffect: wordingOn(words, question.asOf) !== null,
      versions: words.map((own): VersionOfWords => {
        const { name, description, startsOn, endsOn } = own;
        const { label = null } = versionOn(versions, startsOn ?? BEGINNING) ?? {};
        return { id: own.id, label, name, description, startsOn, endsOn };
      }),
      framework,
      levels: own,
      holders: await holdersOf(actor, id, question, new Map(own.map((l) => [l.rank, l.name]))),
      roles: await rolesAsking(actor, id, question.asOf),
      credentials: await credentialsShowing(actor, id),
    };
  });
}

/** Everybody who shows it or needs it, the highest level first. */
async function holdersOf(
  actor: Actor,
  id: CompetencyId,
  { asOf, proof, carried }: Question,
  names: ReadonlyMap<number, string>,
): Promise<Holder[]> {
  const [facts, meaning, people, teams] = await Promise.all([
    factsOfMembers(actor, { teamId: null, asOf }),
    meaningFor(actor),
    peopleOn(actor, { asOf }),
    teamsOn(actor, asOf),
  ]);
  const personById = new Map(people.map((person) => [person.id, person]));
  const teamById = new Map(teams.map((team) => [team.id, team]));
  const levels = facts
    .flatMap((person) => levelsOn(person, meaning, proof, asOf))
    .filter((level) => level.competencyId === id && (level.level > 0 || level.required));
  return levels
    .map(({ personId, level, required, gap }): Holder => {
      const person = personById.get(personId);
      const team = person?.teamId ? teamById.get(person.teamId) : undefined;
      return {
        id: personId,
        person: { text: person?.name ?? "", href: paths.person(personId, carried) },
        team: team ? { text: team.name, href: paths.team(team.id, "matrix", carried) } : null,
        level,
        levelName: names.get(level) ?? null,
        required: required?.level ?? null,
        gap,
      };
    })
    .sort((a, b) => b.level - a.level || a.person.text.localeCompare(b.person.text, "en"));
}

async function rolesAsking(actor: Actor, id: CompetencyId, asOf: Day) {
  const [asked, roles] = await Promise.all([roleCompetenciesOn(actor, asOf), rolesIn(actor)]);
  const levels = new Map(
    asked.filter((row) => row.competencyId === id).map((row) => [row.roleId, row.level]),
  );
  return roles.flatMap((role) => {
    const level = levels.get(role.id);
    return level === undefined ? [] : [{ id: role.id, name: role.name, level }];
  });
}

async function credentialsShowing(actor: Actor, id: CompetencyId) {
  const [mapped, credentials] = await Promise.all([mappingsOf(actor), credentialsIn(actor)]);
  const levels = new Map(
    mapped.filter((row) => row.competencyId === id).map((row) => [row.credentialId, row.level]),
  );
  return credentials
    .flatMap((credential) => {
      const level = levels.get(credential.id);
      return level === undefined ? [] : [{ id: credential.id, name: credential.name, level }];
    })
    .sort((a, b) => b.level - a.level);
}
