import { asc, eq, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { competencies } from "@/db/schema/competencies";
import { competencyLevels } from "@/db/schema/competency-levels";
import { credentialAliases } from "@/db/schema/credential-aliases";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import { frameworks } from "@/db/schema/frameworks";
import { issuers } from "@/db/schema/issuers";
import { mappings } from "@/db/schema/mappings";
import { proficiencyLevels } from "@/db/schema/proficiency-levels";
import { roleCompetencies } from "@/db/schema/role-competencies";
import { roles } from "@/db/schema/roles";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import type { CompetencyId, CredentialId, RoleId } from "@/lib/ids";
import { isOnDay } from "./view";

/** The catalogue is the same for everybody who is signed in: no row of it names a person or a team. */

export function rolesIn(actor: Actor) {
  return inScope(actor, (tx) => tx.select().from(roles).orderBy(sql`lower(${roles.name})`));
}

/** What roles ask for, of all days: all of them, or one role's. */
export function roleCompetenciesOf(actor: Actor, roleId: RoleId | null = null) {
  return inScope(actor, (tx) =>
    tx
      .select()
      .from(roleCompetencies)
      .where(roleId === null ? undefined : eq(roleCompetencies.roleId, roleId)),
  );
}

export function frameworksIn(actor: Actor) {
  return inScope(actor, (tx) => tx.select().from(frameworks).orderBy(asc(frameworks.name)));
}

/** What all roles ask for on the day. */
export function roleCompetenciesOn(actor: Actor, asOf: Day) {
  return inScope(actor, (tx) =>
    tx
      .select()
      .from(roleCompetencies)
      .where(isOnDay(roleCompetencies.startsOn, roleCompetencies.endsOn, asOf)),
  );
}

/** Every framework's levels, lowest first. */
export function proficiencyLevelsIn(actor: Actor) {
  return inScope(actor, (tx) =>
    tx
      .select()
      .from(proficiencyLevels)
      .orderBy(asc(proficiencyLevels.frameworkId), asc(proficiencyLevels.rank)),
  );
}

export function competenciesIn(actor: Actor) {
  return inScope(actor, (tx) =>
    tx
      .select()
      .from(competencies)
      .orderBy(asc(competencies.area), sql`lower(${competencies.name})`),
  );
}

/** What each level means for every competency, or for one. */
export function levelDescriptionsOf(actor: Actor, competencyId: CompetencyId | null = null) {
  return inScope(actor, (tx) =>
    tx
      .select()
      .from(competencyLevels)
      .where(competencyId === null ? undefined : eq(competencyLevels.competencyId, competencyId))
      .orderBy(asc(competencyLevels.rank)),
  );
}

export function issuersIn(actor: Actor) {
  return inScope(actor, (tx) => tx.select().from(issuers).orderBy(sql`lower(${issuers.name})`));
}

/** Definitions with their issuer's name and type, by name. */
export function credentialsIn(actor: Actor) {
  return inScope(actor, async (tx) => {
    const rows = await tx
      .select({ definition: credentialDefinitions, issuer: issuers.name, issuerType: issuers.type })
      .from(credentialDefinitions)
      .leftJoin(issuers, eq(issuers.id, credentialDefinitions.issuerId))
      .orderBy(sql`lower(${credentialDefinitions.name})`);
    return rows.map(({ definition, ...issued }) => ({ ...definition, ...issued }));
  });
}

/** What prices of the catalogue are in, the most frequent first. */
export async function currenciesIn(actor: Actor): Promise<string[]> {
  const rows = await inScope(actor, (tx) =>
    tx.execute<{ currency: string }>(sql`
      select currency from credential_definitions where currency is not null
      group by currency order by count(*) desc, currency`),
  );
  return rows.map(({ currency }) => currency);
}

export function aliasesOf(actor: Actor, credentialId: CredentialId | null = null) {
  return inScope(actor, (tx) =>
    tx
      .select()
      .from(credentialAliases)
      .where(credentialId === null ? undefined : eq(credentialAliases.credentialId, credentialId))
      .orderBy(asc(credentialAliases.alias)),
  );
}

/** Which credentials show which competencies: all, or those of one credential. */
export function mappingsOf(actor: Actor, credentialId: CredentialId | null = null) {
  return inScope(actor, (tx) =>
    tx
      .select()
      .from(mappings)
      .where(credentialId === null ? undefined : eq(mappings.credentialId, credentialId)),
  );
}
