import { groupBy } from "@/lib/group-by";
import type { Bases } from "@/lib/import/make-plan";
import { namedPeople } from "@/lib/import/people/plan-people";
import type { Known, Rows, TableName, Writes } from "@/lib/import/plan/writes";

/** Everything that imports read and write, in memory. */
export type World = { readonly [table in TableName]: readonly Known<Rows[table]>[] };

export const EMPTY: World = {
  teams: [],
  people: [],
  personEmails: [],
  personAliases: [],
  teamMemberships: [],
  roles: [],
  roleAssignments: [],
  frameworks: [],
  frameworkVersions: [],
  proficiencyLevels: [],
  competencies: [],
  competencyLevels: [],
  competencyWordings: [],
  roleCompetencies: [],
  issuers: [],
  credentialDefinitions: [],
  credentialAliases: [],
  mappings: [],
  requirements: [],
  requirementVersions: [],
  awards: [],
  awardStatements: [],
};

/** The world after a plan was written. */
export function written(world: World, writes: Writes): World {
  const tables = Object.entries(world).map(([table, rows]) => {
    const own = writes[table as TableName]; // the keys of a world
    const updates = new Map(own?.update.map((row) => [row.id, row]));
    const kept = rows.map((row) => {
      const update = updates.get(row.id);
      return update ? { ...update, version: row.version + 1 } : row;
    });
    return [table, [...kept, ...(own?.insert ?? []).map((row) => ({ ...row, version: 1 }))]];
  });
  return Object.fromEntries(tables) as World; // each table with its own rows
}

/** What is known, as the planners read it. */
export function basesOf(world: World): Bases {
  const { frameworks, proficiencyLevels: levels, competencies, roles, teams, issuers } = world;
  const known = { frameworks, levels, competencies };
  const credentials = namedCredentials(world);
  const people = { emails: world.personEmails, aliases: world.personAliases, people: world.people };
  return {
    people: {
      ...people,
      teams,
      roles,
      memberships: world.teamMemberships,
      assignments: world.roleAssignments,
    },
    awards: { people: namedPeople(people), credentials, issuers },
    roles: {
      ...known,
      roles,
      frameworkVersions: world.frameworkVersions,
      competencyLevels: world.competencyLevels,
      roleCompetencies: world.roleCompetencies,
      rules: world.requirementVersions.map(({ requirementId, rule, effectiveUntil }) => ({
        name: world.requirements.find(({ id }) => id === requirementId)?.name ?? "",
        rule,
        until: effectiveUntil,
      })),
    },
    requirements: {
      ...known,
      teams,
      roles,
      credentials,
      issuers,
      requirements: world.requirements,
      versions: world.requirementVersions,
    },
    catalogue: {
      ...known,
      issuers,
      credentials: world.credentialDefinitions,
      aliases: world.credentialAliases,
      mappings: world.mappings,
    },
  };
}

function namedCredentials(world: World): Bases["awards"]["credentials"] {
  const issuers = new Map(world.issuers.map(({ id, name }) => [id, name]));
  const aliases = groupBy(world.credentialAliases, ({ credentialId }) => credentialId);
  return world.credentialDefinitions.map(({ id, name, code, kind, hours, issuerId }) => ({
    id,
    name,
    code,
    kind,
    hours,
    issuer: issuerId && (issuers.get(issuerId) ?? null),
    aliases: (aliases.get(id) ?? []).map(({ alias }) => alias),
  }));
}
