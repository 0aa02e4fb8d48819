import { asc, eq, isNotNull } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Tx } from "@/db/client";
import { competencies } from "@/db/schema/competencies";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import { mappings } from "@/db/schema/mappings";
import { organisation } from "@/db/schema/organisation";
import { policies } from "@/db/schema/policies";
import { policyVersions } from "@/db/schema/policy-versions";
import { requirementVersions } from "@/db/schema/requirement-versions";
import { roleCompetencies } from "@/db/schema/role-competencies";
import { teamMinimums } from "@/db/schema/team-minimums";
import type { Actor } from "@/lib/access";
import { heldToTiers } from "@/lib/credential/held-to-tiers";
import {
  DEFAULT_WEIGHING,
  type Meaning,
  type Requirement,
  type RequirementVersion,
  type Staleness,
  type Weighing,
} from "@/lib/facts";
import { groupBy } from "@/lib/group-by";
import { termsOf } from "@/lib/requirement/terms";
import type { Rule } from "@/lib/rule/rule";
import { readParents } from "./teams";

/** What is asked and what counts, the same for everybody; team minimums as far as the actor sees them. */
export function meaningFor(actor: Actor): Promise<Meaning> {
  return inScope(actor, readMeaning);
}

export async function readMeaning(tx: Tx): Promise<Meaning> {
  const [weighing, parents, shown, staleness, credentials, ...others] = await Promise.all([
    readWeighing(tx),
    readParents(tx),
    tx.select().from(mappings),
    readStaleness(tx),
    readCredentials(tx),
    readPolicies(tx),
    tx.select().from(roleCompetencies),
    tx.select().from(requirementVersions).orderBy(asc(requirementVersions.effectiveFrom)),
    tx.select().from(teamMinimums),
  ]);
  const [standIns, asked, versions, minimums] = others;
  const written = {
    weighing,
    parents,
    mappings: groupBy(shown, (row) => row.competencyId),
    staleness,
    stacks: stacksIn(credentials),
    policies: standIns,
    roleCompetencies: groupBy(asked, (row) => row.roleId),
    requirements: requirementsOf(versions),
    minimums,
  };
  return heldToTiers(written, new Map(credentials.map((own) => [own.id, own])));
}

async function readWeighing(tx: Tx): Promise<Weighing> {
  const [row] = await tx.select({ weighing: organisation.weighing }).from(organisation).limit(1);
  return row?.weighing ?? DEFAULT_WEIGHING;
}

async function readStaleness(tx: Tx): Promise<Meaning["staleness"]> {
  const { id, staleAfterMonths, staleCounts } = competencies;
  const rows = await tx
    .select({ id, afterMonths: staleAfterMonths, counts: staleCounts })
    .from(competencies)
    .where(isNotNull(staleAfterMonths));
  return new Map(
    rows.flatMap(({ id: own, afterMonths, counts }): [typeof own, Staleness][] =>
      afterMonths === null ? [] : [[own, { afterMonths, counts }]],
    ),
  );
}

function readCredentials(tx: Tx) {
  const { id, kind, tier, stack } = credentialDefinitions;
  return tx.select({ id, kind, tier, stack }).from(credentialDefinitions);
}

function stacksIn(credentials: Awaited<ReturnType<typeof readCredentials>>): Meaning["stacks"] {
  return new Map(
    credentials.flatMap(({ id, stack }): [typeof id, Rule][] => (stack ? [[id, stack]] : [])),
  );
}

async function readPolicies(tx: Tx): Promise<Meaning["policies"]> {
  const { id, effectiveFrom, effectiveUntil, stack } = policyVersions;
  const rows = await tx
    .select({ id, effectiveFrom, effectiveUntil, stack, credentialId: policies.credentialId })
    .from(policyVersions)
    .innerJoin(policies, eq(policies.id, policyVersions.policyId));
  return groupBy(rows, ({ credentialId }) => credentialId);
}

function requirementsOf(rows: (typeof requirementVersions.$inferSelect)[]): Requirement[] {
  const versions = groupBy(rows, (row) => row.requirementId);
  return [...versions].map(([id, own]) => ({
    id,
    versions: own.map(versionOf),
  }));
}

/** A version as rules and standings look at it. */
export function versionOf(row: typeof requirementVersions.$inferSelect): RequirementVersion {
  const { effectiveFrom, effectiveUntil, rule } = row;
  const scope = { teamIds: row.scopeTeamIds, roleIds: row.scopeRoleIds };
  return { effectiveFrom, effectiveUntil, scope, rule, ...termsOf(row) };
}
