import type { APIRequestContext } from "@playwright/test";
import { made } from "./api";

export type Named = { readonly id: string; readonly name: string };

/** Since when whoever is made here is in their team and role. */
export const SINCE = "2026-01-01";

type Place = { readonly team: Named; readonly role?: Named; readonly email?: string };

/** Somebody new in a team, and in a role. */
export async function aMember(
  request: APIRequestContext,
  name: string,
  { team, role, email }: Place,
): Promise<Named> {
  const { id } = await made(request, "/people", { name, ...(email && { emails: [email] }) });
  const stay = { personId: id, startsOn: SINCE };
  await made(request, "/memberships", { ...stay, teamId: team.id });
  if (role) await made(request, "/role-assignments", { ...stay, roleId: role.id });
  return { id, name };
}

type Level = { readonly competency: Named | undefined; readonly level: number };

/** Their manager found them at this level. */
export async function assessed(
  request: APIRequestContext,
  { id }: Named,
  { competency, level }: Level,
): Promise<void> {
  const facts = { personId: id, competencyId: competency?.id, level };
  await made(request, "/assessments", { ...facts, assessor: "manager", assessedOn: SINCE });
}
