import { sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { inScope } from "@/db/actor-scope";
import type { Tx } from "@/db/client";
import { NotFound } from "@/db/errors";
import { awards } from "@/db/schema/awards";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import { people } from "@/db/schema/people";
import { policies } from "@/db/schema/policies";
import { requirements } from "@/db/schema/requirements";
import { roles } from "@/db/schema/roles";
import { teams } from "@/db/schema/teams";
import type { Actor } from "@/lib/access";
import type {
  AwardId,
  CredentialId,
  PersonId,
  PolicyId,
  RequirementId,
  RoleId,
  TeamId,
} from "@/lib/ids";

/** What a question is about; undefined where it is about all. */
export type About = {
  readonly teamId?: TeamId | undefined;
  readonly personId?: PersonId | undefined;
  readonly roleId?: RoleId | undefined;
  readonly requirementId?: RequirementId | undefined;
  readonly policyId?: PolicyId | undefined;
  readonly credentialId?: CredentialId | undefined;
  readonly awardId?: AwardId | undefined;
};

type Identified = PgTable & { readonly id: PgColumn };

/** Throws NotFound where the question is about something that is not there, or out of the actor's reach. */
export function expectKnown(actor: Actor, about: About): Promise<void> {
  return inScope(actor, async (tx) => {
    await expectRow(tx, teams, about.teamId);
    await expectRow(tx, people, about.personId);
    await expectRow(tx, roles, about.roleId);
    await expectRow(tx, requirements, about.requirementId);
    await expectRow(tx, policies, about.policyId);
    await expectRow(tx, credentialDefinitions, about.credentialId);
    await expectRow(tx, awards, about.awardId);
  });
}

async function expectRow(tx: Tx, table: Identified, id: string | undefined): Promise<void> {
  if (id === undefined) return;
  const found = await tx.execute(sql`select from ${table} where ${table.id} = ${id}`);
  if (found.length === 0) throw new NotFound();
}
