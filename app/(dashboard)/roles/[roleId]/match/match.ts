import "server-only";
import { z } from "zod";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { Reader } from "@/app/_server/search";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { PERSON, TEAM } from "@/components/table/vocabulary";
import { inScope } from "@/db/actor-scope";
import { rolesIn } from "@/db/queries/catalogue";
import { roleMatchesFor } from "@/db/queries/experts";
import { namesOfRows } from "@/db/queries/names";
import { type PersonRow, peopleOn } from "@/db/queries/people";
import { countMembers } from "@/db/queries/possible-experts";
import { teamPlacesFor } from "@/db/queries/teams";
import { isOneStepAway, type MissingCompetency, type RoleMatch } from "@/lib/competency/role-match";
import { type PersonId, RoleId } from "@/lib/ids";

type MatchRow = {
  id: string;
  person: Linked;
  team: Linked | null;
  roles: string;
  readiness: number | null;
  levelsShort: number;
  mandatory: string | null;
  desirable: string | null;
};

const COLUMNS: Column<MatchRow>[] = [
  PERSON,
  TEAM,
  { kind: "text", key: "roles", header: "Role" },
  {
    kind: "ratio",
    key: "readiness",
    header: "Ready",
    hint: "Competencies at or above the required level",
  },
  { kind: "number", key: "levelsShort", header: "Levels short" },
  { kind: "text", key: "mandatory", header: "Mandatory and missing" },
  { kind: "text", key: "desirable", header: "Desirable and missing" },
];

/** Which of those who show something: by how far they are. */
export const STEPS = {
  all: "Everybody",
  ready: "Ready",
  "one-step": "One step away",
} as const;
export const STEPS_SHOWN = ["all", "ready", "one-step"] as const;
type StepsShown = (typeof STEPS_SHOWN)[number];

/** And by whether they hold the role already. */
export const WHO = { all: "In the role or not", others: "Not in the role" } as const;
export const WHO_SHOWN = ["all", "others"] as const;
type WhoShown = (typeof WHO_SHOWN)[number];

export type MatchAsked = { readonly steps: StepsShown; readonly who: WhoShown };

/** Reads `?show=one-step&who=others`. */
export function matchAsked(read: Reader): MatchAsked {
  return {
    steps: read(
      "show",
      z.enum(STEPS_SHOWN),
      "all",
      "is no way to choose people: everybody is shown",
    ),
    who: read(
      "who",
      z.enum(WHO_SHOWN),
      "all",
      "is no way to choose people: holders are shown, too",
    ),
  };
}

/** The people who could take the role that the address names, as a file has them. */
export async function roleMatchTable(
  opened: Opened,
  read: Reader,
): Promise<PageTable<MatchRow> | null> {
  const id = read("role", RoleId, null, "");
  const asked = matchAsked(read);
  const page = id && (await roleMatchPage(opened, id, asked));
  return (
    page && {
      name: "Role match",
      columns: page.columns,
      rows: page.rows,
      about: [
        ["Role", page.role.name],
        ["People", `${STEPS[asked.steps]}; ${WHO[asked.who].toLowerCase()}`],
      ],
    }
  );
}

/** Who could take a role, the readiest first; null where there is no such role. */
export function roleMatchPage(opened: Opened, roleId: RoleId, { steps, who }: MatchAsked) {
  const { actor, view } = opened;
  return inScope(actor, async () => {
    const role = (await rolesIn(actor)).find((row) => row.id === roleId);
    if (!role) return null;
    const matches = await roleMatchesFor(actor, { ...view, roleId });
    const people = await peopleOn(actor, {
      asOf: view.asOf,
      ids: matches.map(({ personId }) => personId),
    });
    const holders = new Set(
      people.filter(({ roles }) => roles.some(({ id }) => id === roleId)).map(({ id }) => id),
    );
    const own = matches.filter(({ personId }) => who === "all" || !holders.has(personId));
    const shown = (by: StepsShown) => own.filter((match) => IS_SHOWN[by](match));
    return {
      role,
      teams: await teamPlacesFor(actor),
      columns: COLUMNS,
      rows: await rowsOf(opened, { roleId, matches: shown(steps), people, holders }),
      counts: {
        all: own.length,
        ready: shown("ready").length,
        "one-step": shown("one-step").length,
      },
      /** Members of whom nothing is on record that it asks for. */
      others: (await countMembers(actor, view)) - matches.length,
    };
  });
}

type Match = Awaited<ReturnType<typeof roleMatchesFor>>[number];

type RowsQuestion = {
  readonly roleId: RoleId;
  readonly matches: readonly Match[];
  readonly people: readonly PersonRow[];
  readonly holders: ReadonlySet<PersonId>;
};

async function rowsOf(
  { actor, carried }: Opened,
  { roleId, matches, people, holders }: RowsQuestion,
): Promise<MatchRow[]> {
  const [teams, names] = await Promise.all([
    teamPlacesFor(actor),
    namesOfRows(actor, competenciesIn(matches)),
  ]);
  const personById = new Map(people.map((person) => [person.id, person]));
  const teamById = new Map(teams.map((team) => [team.id, team]));
  return matches.flatMap(({ personId, readiness, levelsShort, missing }): MatchRow[] => {
    const person = personById.get(personId);
    if (!person) return [];
    const team = person.teamId ? teamById.get(person.teamId) : undefined;
    const lacking = (importance: MissingCompetency["importance"]) =>
      missingText(
        missing.filter((one) => one.importance === importance),
        names,
      );
    return [
      {
        id: personId,
        person: {
          text: person.name,
          href: paths.person(personId, { ...carried, role: roleId }),
          ...(holders.has(personId) && { note: "in the role" }),
        },
        team: team ? { text: team.name, href: paths.team(team.id, "matrix", carried) } : null,
        roles: person.roles.map(({ name }) => name).join("; "),
        readiness,
        levelsShort,
        mandatory: lacking("mandatory"),
        desirable: lacking("desirable"),
      },
    ];
  });
}

const IS_SHOWN: Readonly<Record<StepsShown, (match: RoleMatch) => boolean>> = {
  all: () => true,
  ready: ({ missing, required }) => required > 0 && missing.length === 0,
  "one-step": isOneStepAway,
};

function competenciesIn(matches: readonly RoleMatch[]): string[] {
  return matches.flatMap(({ missing }) => missing.map(({ competencyId }) => competencyId));
}

/** “Networks 2 of 3; Writing 0 of 1”; null where nothing is missing. */
function missingText(
  missing: readonly MissingCompetency[],
  names: ReadonlyMap<string, string>,
): string | null {
  if (missing.length === 0) return null;
  return missing
    .map(({ competencyId, level, asked }) => `${names.get(competencyId)} ${level} of ${asked}`)
    .join("; ");
}
