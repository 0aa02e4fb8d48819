import { and, eq, ne, sql } from "drizzle-orm";
import { seeing } from "@/db/batch/seeing";
import type { Tx } from "@/db/client";
import { heldFactsOf } from "@/db/merge/held-facts";
import { linesOfBadges, moveBadges } from "@/db/merge/moved-badges";
import { linesOfPreferences, movePreferences } from "@/db/merge/moved-preferences";
import { linesOfSteps, moveSteps } from "@/db/merge/moved-steps";
import { namesOfRows } from "@/db/queries/names";
import { people } from "@/db/schema/people";
import { personAliases } from "@/db/schema/person-aliases";
import { personEmails } from "@/db/schema/person-emails";
import { users } from "@/db/schema/users";
import { keepStanding } from "@/db/verification/keep-standing";
import type { BatchLine } from "@/lib/batch/line";
import type { AwardId, BatchId, PersonId } from "@/lib/ids";
import { linesOfFacts } from "@/lib/merge/lines";
import { joinedDays, type MovedFacts, moveFacts } from "@/lib/merge/move-facts";
import { invalid, problem } from "@/lib/refusal";
import { ok } from "@/lib/result";
import { peopleInReach } from "./people-in-reach";
import type { Prepare } from "./prepared";

const ITSELF = problem("intoId", "merge-into-itself", "Choose somebody else.");

/**
 * Two people turn out to be one. Facts, badges, plans, addresses, spellings, the people they manage and their
 * login go to the survivor; what collides with the survivor's own stays with the other, who is on record only.
 */
export const prepareMergePeople: Prepare<"merge-people"> = async (tx, { ids, values }, actor) => {
  const [id] = ids;
  const { intoId, reason } = values;
  if (id === undefined || id === intoId) return invalid(ITSELF);
  await peopleInReach(tx, [id, intoId]);
  const moved = moveFacts(await heldFactsOf(tx, intoId), await heldFactsOf(tx, id));
  const about = Object.values(moved).flatMap(({ moves, stays }) => [...moves, ...stays]);
  const names = await namesOfRows(
    actor,
    about.map((fact) => fact.about),
  );
  return ok({
    title: "Merge of two people",
    lines: [
      ...(await linesOfNames(tx, id)),
      ...linesOfFacts(moved, names),
      ...(await linesOfBadges(tx, id)),
      ...(await linesOfSteps(tx, id)),
      ...(await linesOfPreferences(tx, id, intoId)),
    ],
    reason,
    write: (batchId) => seeing(tx, "everything", () => write(tx, { id, intoId, batchId, moved })),
  });
};

/** By what somebody was known: all of it leads to the survivor from now on. */
async function linesOfNames(tx: Tx, id: PersonId): Promise<BatchLine[]> {
  const rows = await tx.execute<{ id: string; label: string }>(sql`
    select id, 'Name ' || name as label from people where id = ${id}
    union all select id, 'Number ' || external_id from people
      where id = ${id} and external_id is not null
    union all (select id, 'Address ' || email from person_emails where person_id = ${id} order by email)
    union all (select id, 'Known as ' || alias from person_aliases where person_id = ${id} order by alias)
    union all (select id, 'Manager of ' || name from people where manager_id = ${id} order by name)`);
  return [...rows].map((row) => ({ ...row, outcome: "change", said: "leads to the other" }));
}

type Merging = {
  readonly id: PersonId;
  readonly intoId: PersonId;
  readonly batchId: BatchId;
  readonly moved: MovedFacts;
};

async function write(tx: Tx, { id, intoId, batchId, moved }: Merging): Promise<void> {
  const toSurvivor = { personId: intoId };
  const awardIds = moved.awards.moves.map((fact) => fact.id as AwardId); // read as awards' ids
  await keepStanding(tx, awardIds, () => moveRows(tx, intoId, moved));
  await moveBadges(tx, id, intoId);
  await moveSteps(tx, id, intoId);
  await movePreferences(tx, id, intoId);
  await moveEmails(tx, id, intoId);
  await tx.update(personAliases).set(toSurvivor).where(eq(personAliases.personId, id));
  await tx.update(users).set(toSurvivor).where(eq(users.personId, id));
  await joinPeople(tx, id, intoId);
  await tx.update(people).set({ mergedInto: intoId, mergedBy: batchId }).where(eq(people.id, id));
}

async function moveRows(tx: Tx, intoId: PersonId, moved: MovedFacts): Promise<void> {
  for (const [kind, { moves }] of Object.entries(moved)) {
    const own = moves.map((fact) => fact.id);
    await tx.execute(sql`
      update ${sql.identifier(TABLES[kind] ?? "")} set person_id = ${intoId}
      where id = any(${`{${own.join(",")}}`}::uuid[])`);
  }
}

const TABLES: Readonly<Record<string, string>> = {
  awards: "awards",
  memberships: "team_memberships",
  roles: "role_assignments",
  waivers: "waivers",
  assessments: "assessments",
  uses: "uses",
} satisfies Record<keyof MovedFacts, string>;

/** The survivor's primary address stays theirs. */
async function moveEmails(tx: Tx, id: PersonId, intoId: PersonId): Promise<void> {
  const [own] = await tx
    .select({ id: personEmails.id })
    .from(personEmails)
    .where(and(eq(personEmails.personId, intoId), eq(personEmails.isPrimary, true)));
  await tx
    .update(personEmails)
    .set({ personId: intoId, ...(own && { isPrimary: false }) })
    .where(eq(personEmails.personId, id));
}

/** The survivor's days cover both; nobody becomes their own manager. */
async function joinPeople(tx: Tx, id: PersonId, intoId: PersonId): Promise<void> {
  const both = await tx.select().from(people).where(sql`${people.id} in (${id}, ${intoId})`);
  const own = both.find((one) => one.id === intoId);
  const other = both.find((one) => one.id === id);
  if (!own || !other) throw new Error("Both people are held.");
  await tx
    .update(people)
    .set({ managerId: intoId })
    .where(and(eq(people.managerId, id), ne(people.id, intoId)));
  const days = joinedDays(own, other);
  const above = other.managerId === intoId ? null : other.managerId;
  const managerId = own.managerId === id ? above : own.managerId;
  const isSame =
    days.joinedOn === own.joinedOn && days.leftOn === own.leftOn && managerId === own.managerId;
  if (!isSame)
    await tx
      .update(people)
      .set({ ...days, managerId })
      .where(eq(people.id, intoId));
}
