import type { Tx } from "@/db/client";
import { assessments } from "@/db/schema/assessments";
import { awards } from "@/db/schema/awards";
import { people } from "@/db/schema/people";
import { personEmails } from "@/db/schema/person-emails";
import { roleAssignments } from "@/db/schema/role-assignments";
import { teamMemberships } from "@/db/schema/team-memberships";
import { addDays, addMonths, type Day } from "@/lib/calendar";
import { PROOFS } from "@/lib/proof";
import { at, diceFor, FIRST_DAY, nameOf, personIdOf, type Shape, someDay, teamOf } from "./shape";

const ASSESSMENTS_EACH = 3;
const ROWS_AT_ONCE = 2_000;

type Share = {
  readonly first: number;
  readonly end: number;
  readonly today: Day;
  readonly awardsEach: number;
};

/** People from `first` up to, not including, `end`, with all that is known of them. */
export async function writePeople(
  tx: Tx,
  shape: Shape,
  { first, end, today, awardsEach }: Share,
): Promise<void> {
  const each = <Row>(rowsOf: (person: number) => readonly Row[]): Row[] =>
    Array.from({ length: end - first }, (_, n) => rowsOf(first + n)).flat();
  await tx.insert(people).values(each((n) => [personRow(n)]));
  await tx.insert(personEmails).values(each((n) => [emailRow(n)]));
  await tx.insert(teamMemberships).values(each((n) => [membershipRow(n, shape)]));
  await tx.insert(roleAssignments).values(each((n) => [roleRow(n, shape)]));
  await tx.insert(assessments).values(each((n) => assessmentRows(n, shape, today)));
  const earned = each((n) => awardRows(n, shape, { today, awardsEach }));
  for (let start = 0; start < earned.length; start += ROWS_AT_ONCE) {
    await tx.insert(awards).values(earned.slice(start, start + ROWS_AT_ONCE));
  }
}

function personRow(n: number) {
  return { id: personIdOf(n), externalId: `B-${n + 1}`, name: nameOf(n), joinedOn: joinedOn(n) };
}

function emailRow(n: number) {
  return { personId: personIdOf(n), email: `person.${n + 1}@bench.example`, isPrimary: true };
}

function membershipRow(n: number, shape: Shape) {
  return { personId: personIdOf(n), teamId: teamOf(n, shape), startsOn: joinedOn(n) };
}

function roleRow(n: number, { roles }: Shape) {
  return { personId: personIdOf(n), roleId: at(roles, n % roles.length), startsOn: joinedOn(n) };
}

function joinedOn(n: number): Day {
  return addDays(FIRST_DAY, diceFor(n).below(1_450));
}

function assessmentRows(n: number, shape: Shape, today: Day) {
  const dice = diceFor(n + 1_000_003);
  return dice.some(shape.competencies, ASSESSMENTS_EACH).map((competencyId) => ({
    ...{
      personId: personIdOf(n),
      competencyId,
      level: 1 + dice.below(4),
      proof: "attested" as const,
    },
    ...{ assessor: "manager" as const, assessedBy: "Measured", assessedOn: someDay(dice, today) },
  }));
}

/** Different credentials, so that no two awards are of one day. */
export function awardRows(
  n: number,
  shape: Shape,
  { today, awardsEach }: Pick<Share, "today" | "awardsEach">,
) {
  const dice = diceFor(n);
  return dice.some(shape.credentials, awardsEach).map((credentialId) => {
    const issuedOn = someDay(dice, today);
    const expiresOn = dice.chance(0.8) ? addDays(addMonths(issuedOn, 36), -1) : null;
    const facts = { personId: personIdOf(n), credentialId, issuedOn, expiresOn };
    return { ...facts, proof: dice.one(PROOFS), source: "bench" };
  });
}
