import { and, eq, inArray, notInArray, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { people } from "@/db/schema/people";
import { personEmails } from "@/db/schema/person-emails";
import { userTeams } from "@/db/schema/user-teams";
import type { Access } from "@/lib/access";
import type { PersonId, TeamId, UserId } from "@/lib/ids";
import { fail, ok, type Result } from "@/lib/result";

export type PersonProblem = "no-such-person" | "person-needed";

type Wish = {
  readonly access: Access;
  /** A person's number or one of their addresses. */
  readonly person: string;
  /** Looked for where no person is named; not finding them is no problem. */
  readonly otherwise: string;
};

/** The person that a user is. Somebody who may see only themselves has to be somebody. */
export async function personFor(
  tx: Tx,
  { access, person, otherwise }: Wish,
): Promise<Result<PersonId | null, PersonProblem>> {
  const found = await personBehind(tx, person || otherwise);
  if (person && !found) return fail("no-such-person");
  return access === "person" && !found ? fail("person-needed") : ok(found);
}

async function personBehind(tx: Tx, text: string): Promise<PersonId | null> {
  if (!text) return null;
  const addressed = tx
    .select({ id: personEmails.personId })
    .from(personEmails)
    .where(eq(personEmails.email, text.toLowerCase()));
  const [row] = await tx
    .select({ id: people.id })
    .from(people)
    .where(or(eq(people.externalId, text), inArray(people.id, addressed)));
  return row?.id ?? null;
}

/** Makes these the teams that a user answers for; only a manager answers for any. */
export async function setTeams(
  tx: Tx,
  userId: UserId,
  { access, teamIds }: { readonly access: Access; readonly teamIds: readonly TeamId[] },
): Promise<void> {
  const wanted = access === "manager" ? [...teamIds] : [];
  await tx
    .delete(userTeams)
    .where(and(eq(userTeams.userId, userId), notInArray(userTeams.teamId, wanted)));
  if (wanted.length === 0) return;
  const rows = wanted.map((teamId) => ({ userId, teamId }));
  await tx.insert(userTeams).values(rows).onConflictDoNothing();
}
