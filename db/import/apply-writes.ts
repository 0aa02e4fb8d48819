import { sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { awardStatements } from "@/db/schema/award-statements";
import { awards } from "@/db/schema/awards";
import { competencies } from "@/db/schema/competencies";
import { competencyLevels } from "@/db/schema/competency-levels";
import { competencyWordings } from "@/db/schema/competency-wordings";
import { credentialAliases } from "@/db/schema/credential-aliases";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import { frameworkVersions } from "@/db/schema/framework-versions";
import { frameworks } from "@/db/schema/frameworks";
import { issuers } from "@/db/schema/issuers";
import { mappings } from "@/db/schema/mappings";
import { people } from "@/db/schema/people";
import { personAliases } from "@/db/schema/person-aliases";
import { personEmails } from "@/db/schema/person-emails";
import { proficiencyLevels } from "@/db/schema/proficiency-levels";
import { requirementVersions } from "@/db/schema/requirement-versions";
import { requirements } from "@/db/schema/requirements";
import { roleAssignments } from "@/db/schema/role-assignments";
import { roleCompetencies } from "@/db/schema/role-competencies";
import { roles } from "@/db/schema/roles";
import { teamMemberships } from "@/db/schema/team-memberships";
import { teams } from "@/db/schema/teams";
import type { PersonId } from "@/lib/ids";
import type { Writes } from "@/lib/import/plan/writes";
import { insertAll, updateAll } from "./bulk";

/**
 * Writes what a plan says, in the order in which rows refer to one another. Answers false where a
 * row is no longer as it was when the plan was made: the transaction must then be rolled back.
 */
export async function applyWrites(tx: Tx, writes: Writes): Promise<boolean> {
  const stale = [
    await writeNewFirst(tx, teams, writes.teams),
    await writeNewFirst(tx, people, writes.people),
    await writeNewFirst(tx, personEmails, writes.personEmails),
    await writeNewFirst(tx, personAliases, writes.personAliases),
    await writeNewFirst(tx, issuers, writes.issuers),
    await writeNewFirst(tx, frameworks, writes.frameworks),
    await writeNewFirst(tx, frameworkVersions, writes.frameworkVersions),
    await writeNewFirst(tx, proficiencyLevels, writes.proficiencyLevels),
    await writeEndsFirst(tx, competencies, writes.competencies),
    await writeNewFirst(tx, competencyWordings, writes.competencyWordings),
    await writeNewFirst(tx, competencyLevels, writes.competencyLevels),
    await writeNewFirst(tx, roles, writes.roles),
    await writeEndsFirst(tx, roleCompetencies, writes.roleCompetencies),
    await writeNewFirst(tx, credentialDefinitions, writes.credentialDefinitions),
    await writeNewFirst(tx, credentialAliases, writes.credentialAliases),
    await writeNewFirst(tx, mappings, writes.mappings),
    await writeNewFirst(tx, requirements, writes.requirements),
    await writeEndsFirst(tx, requirementVersions, writes.requirementVersions),
    await writeEndsFirst(tx, teamMemberships, writes.teamMemberships),
    await writeEndsFirst(tx, roleAssignments, writes.roleAssignments),
    await writeNewFirst(tx, awards, writes.awards),
    await writeNewFirst(tx, awardStatements, writes.awardStatements),
  ];
  return !stale.includes(true);
}

/** Everybody about whom facts are written; who is new among them need not be known yet. */
export function peopleIn(writes: Writes): PersonId[] {
  const owned = [writes.teamMemberships, writes.roleAssignments, writes.awards];
  return [
    ...(writes.people?.update ?? []).map(({ id }) => id),
    ...owned
      .flatMap((own) => [...(own?.insert ?? []), ...(own?.update ?? [])])
      .map(({ personId }) => personId),
  ];
}

/**
 * Holds people until the transaction ends, as what is entered by hand does: people before their rows,
 * so that the two never wait for each other in a circle. That standings are made from what both wrote,
 * projecting sees to itself. `held` are those that are held already.
 */
export async function holdPeople(
  tx: Tx,
  people: readonly PersonId[],
  held: Set<PersonId>,
): Promise<void> {
  const ids = [...new Set(people)].filter((id) => !held.has(id));
  if (ids.length === 0) return;
  for (const id of ids) held.add(id);
  await tx.execute(sql`select from people where id = any(${`{${ids.join(",")}}`}::uuid[])
    order by id for no key update`);
}

type Versioned = PgTable & { readonly id: PgColumn; readonly version: PgColumn };

type WritesOf<Table extends Versioned> = {
  readonly insert: readonly Table["$inferInsert"][];
  readonly update: readonly Partial<Table["$inferSelect"]>[];
};

/** New rows first: changed ones may refer to them, as a person does to a new manager. */
async function writeNewFirst<Table extends Versioned>(
  tx: Tx,
  table: Table,
  writes: WritesOf<Table> = { insert: [], update: [] },
): Promise<boolean> {
  await insertAll(tx, table, writes.insert);
  return (await updateAll(tx, table, writes.update)) < writes.update.length;
}

/** Changed rows first: what lasts over time has to end before the next may begin. */
async function writeEndsFirst<Table extends Versioned>(
  tx: Tx,
  table: Table,
  writes: WritesOf<Table> = { insert: [], update: [] },
): Promise<boolean> {
  const updated = await updateAll(tx, table, writes.update);
  await insertAll(tx, table, writes.insert);
  return updated < writes.update.length;
}
