import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { competencyLevels } from "@/db/schema/competency-levels";
import { credentialAliases } from "@/db/schema/credential-aliases";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import { frameworkVersions } from "@/db/schema/framework-versions";
import { mappings } from "@/db/schema/mappings";
import { people } from "@/db/schema/people";
import { personAliases } from "@/db/schema/person-aliases";
import { personEmails } from "@/db/schema/person-emails";
import { requirementVersions } from "@/db/schema/requirement-versions";
import { requirements } from "@/db/schema/requirements";
import { roleAssignments } from "@/db/schema/role-assignments";
import { roleCompetencies } from "@/db/schema/role-competencies";
import { roles } from "@/db/schema/roles";
import { teamMemberships } from "@/db/schema/team-memberships";
import { teamMinimums } from "@/db/schema/team-minimums";
import { teams } from "@/db/schema/teams";
import type { ImportKind } from "@/lib/import/import";
import type { Bases } from "@/lib/import/make-plan";
import { readAwardsBase } from "./awards-base";
import { readFormerPeople, readFrameworks, readIssuers, readNamedCredentials } from "./names";

/** Reads what is known that a file of this kind can be about; rows in a fixed order. */
export const READ_BASE: {
  readonly [Kind in ImportKind]: (tx: Tx) => Promise<Bases[Kind]>;
} = {
  awards: readAwardsBase,
  people: async (tx) => {
    const [own, former, emails, aliases, tree, memberships, jobs, assignments] = await Promise.all([
      tx.select().from(people).orderBy(people.id),
      readFormerPeople(tx),
      tx.select().from(personEmails).orderBy(personEmails.email),
      tx.select().from(personAliases).orderBy(personAliases.normalised),
      tx.select().from(teams).orderBy(teams.id),
      tx.select().from(teamMemberships).orderBy(teamMemberships.startsOn, teamMemberships.id),
      tx.select().from(roles).orderBy(roles.id),
      tx.select().from(roleAssignments).orderBy(roleAssignments.startsOn, roleAssignments.id),
    ]);
    const named = { people: own, former, emails, aliases };
    return { ...named, teams: tree, memberships, roles: jobs, assignments };
  },
  roles: async (tx) => {
    const [known, editions, levels, jobs, asked, rules] = await Promise.all([
      readFrameworks(tx),
      tx.select().from(frameworkVersions).orderBy(frameworkVersions.id),
      tx.select().from(competencyLevels).orderBy(competencyLevels.id),
      tx.select().from(roles).orderBy(roles.id),
      tx.select().from(roleCompetencies).orderBy(roleCompetencies.id),
      readRules(tx),
    ]);
    return {
      ...known,
      frameworkVersions: editions,
      competencyLevels: levels,
      roles: jobs,
      roleCompetencies: asked,
      rules,
    };
  },
  requirements: async (tx) => {
    const [known, own, versions, tree, jobs, credentials, issuers] = await Promise.all([
      readFrameworks(tx),
      tx.select().from(requirements).orderBy(requirements.id),
      tx.select().from(requirementVersions).orderBy(requirementVersions.effectiveFrom),
      tx.select().from(teams).orderBy(teams.id),
      tx.select().from(roles).orderBy(roles.id),
      readNamedCredentials(tx),
      readIssuers(tx),
    ]);
    return {
      ...known,
      requirements: own,
      versions,
      teams: tree,
      roles: jobs,
      credentials,
      issuers,
    };
  },
  catalogue: async (tx) => {
    const [known, credentials, aliases, issuers, shown] = await Promise.all([
      readFrameworks(tx),
      tx.select().from(credentialDefinitions).orderBy(credentialDefinitions.id),
      tx.select().from(credentialAliases).orderBy(credentialAliases.normalised),
      readIssuers(tx),
      tx.select().from(mappings).orderBy(mappings.id),
    ]);
    return { ...known, credentials, aliases, issuers, mappings: shown };
  },
};

/** Requirements and team minimums, which may ask for competencies. */
async function readRules(tx: Tx): Promise<Bases["roles"]["rules"]> {
  const { rule, effectiveUntil, requirementId } = requirementVersions;
  const { target, endsOn, teamId } = teamMinimums;
  const [asked, minimums] = await Promise.all([
    tx
      .select({ name: requirements.name, rule, until: effectiveUntil })
      .from(requirementVersions)
      .innerJoin(requirements, eq(requirements.id, requirementId))
      .orderBy(requirementVersions.id),
    tx
      .select({ name: teams.name, rule: target, until: endsOn })
      .from(teamMinimums)
      .innerJoin(teams, eq(teams.id, teamId))
      .orderBy(teamMinimums.id),
  ]);
  return [...asked, ...minimums.map((own) => ({ ...own, name: `minimum of ${own.name}` }))];
}
