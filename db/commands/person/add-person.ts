import { command } from "@/db/command";
import { moveToTeam } from "@/db/commands/membership/move-to-team";
import { assignRole } from "@/db/commands/role-assignment/assign-role";
import { insertRow } from "@/db/rows/insert-row";
import { unlessRefused } from "@/db/rows/unless-refused";
import { people } from "@/db/schema/people";
import type { Actor } from "@/lib/access";
import type { PersonId } from "@/lib/ids";
import type { AddPerson } from "@/lib/person/add-person";
import { personProblems } from "@/lib/person/person-problems";
import { type InputProblem, invalid, problem, type Saved } from "@/lib/refusal";
import { PERSON_REFUSALS } from "./refusals";
import { setEmails } from "./set-emails";

/** Somebody whose skills are tracked from now on; in a team and a role from their first day. */
export const addPerson = command<AddPerson, Saved<typeof people.$inferSelect>>(
  "person.write",
  "person.add",
  async (tx, { emails, teamId, roleId, ...person }, actor) => {
    const problems = personProblems(person);
    if (problems.length > 0) return invalid(...problems);
    const added = await unlessRefused(PERSON_REFUSALS, async () => {
      const row = await insertRow(tx, people, person);
      if (row.ok) await setEmails(tx, row.value.id, emails);
      return row;
    });
    if (!added.ok) return added;
    const { joinedOn } = person;
    const misplaced = await place(actor, added.value.id, { teamId, roleId, joinedOn });
    return misplaced.length > 0 ? invalid(...misplaced) : added;
  },
);

type Place = Pick<AddPerson, "teamId" | "roleId" | "joinedOn">;

/** Without a first day nobody knows since when. */
async function place(
  actor: Actor,
  personId: PersonId,
  { teamId, roleId, joinedOn }: Place,
): Promise<readonly InputProblem[]> {
  if (teamId === null && roleId === null) return [];
  if (joinedOn === null) {
    return [problem("joinedOn", "joined-missing", "Say since when they are in a team or a role.")];
  }
  const stay = { personId, startsOn: joinedOn, endsOn: null };
  return [
    ...(teamId === null ? [] : problemsOf(await moveToTeam(actor, { ...stay, teamId }))),
    ...(roleId === null ? [] : problemsOf(await assignRole(actor, { ...stay, roleId }))),
  ];
}

function problemsOf(saved: Saved<unknown>): readonly InputProblem[] {
  return saved.ok || saved.problem.kind === "changed" ? [] : saved.problem.problems;
}
