import { eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { inScope } from "@/db/actor-scope";
import type { Tx } from "@/db/client";
import { competencies } from "@/db/schema/competencies";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import { roles } from "@/db/schema/roles";
import type { Actor } from "@/lib/access";
import type { CompetencyId, CredentialId, RoleId } from "@/lib/ids";
import { leavesOf, type Rule } from "@/lib/rule/rule";
import type { Named } from "@/lib/rule/rule-problems";
import { highestLevels } from "./highest-levels";

/** What the catalogue knows of all that a rule names. */
export function namedIn(actor: Actor, rule: Rule): Promise<Named> {
  return inScope(actor, (tx) => readNamed(tx, rule));
}

export async function readNamed(tx: Tx, rule: Rule): Promise<Named> {
  const leaves = leavesOf(rule);
  const credentials = await readCredentials(
    tx,
    leaves.flatMap((leaf) => ("credential" in leaf ? leaf.credential : [])),
  );
  const known = await readCompetencies(
    tx,
    leaves.flatMap((leaf) => {
      if ("upkeep" in leaf) return leaf.upkeep.competency ?? [];
      return "competency" in leaf ? leaf.competency : [];
    }),
  );
  const roleIds = await readRoles(
    tx,
    leaves.flatMap((leaf) => ("experience" in leaf ? (leaf.experience.roleId ?? []) : [])),
  );
  return {
    credential: (id) => credentials.get(id) ?? null,
    competency: (id) => known.get(id) ?? null,
    role: (id) => roleIds.has(id),
  };
}

const survivors = alias(credentialDefinitions, "survivors");

async function readCredentials(tx: Tx, ids: readonly CredentialId[]) {
  const { id, name, kind, tier, mergedInto } = credentialDefinitions;
  const rows = await tx
    .select({ id, name, kind, tier, mergedInto: survivors.name })
    .from(credentialDefinitions)
    .leftJoin(survivors, eq(survivors.id, mergedInto))
    .where(inArray(id, [...ids]));
  return new Map(rows.map((row) => [row.id, row]));
}

async function readCompetencies(tx: Tx, ids: readonly CompetencyId[]) {
  const highest = await highestLevels(tx, ids);
  const rows = await tx
    .select({ id: competencies.id, name: competencies.name, endsOn: competencies.endsOn })
    .from(competencies)
    .where(inArray(competencies.id, [...ids]));
  return new Map(rows.map((row) => [row.id, { ...row, highest: highest.get(row.id) ?? null }]));
}

async function readRoles(tx: Tx, ids: readonly RoleId[]) {
  const rows = await tx
    .select({ id: roles.id })
    .from(roles)
    .where(inArray(roles.id, [...ids]));
  return new Set(rows.map(({ id }) => id));
}
