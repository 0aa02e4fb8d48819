import "server-only";
import { organisation, today } from "@/app/_server/today";
import type { LeaveAnswer } from "@/components/absence/leave-answer";
import { Forbidden, NotFound } from "@/db/errors";
import { readLeave } from "@/db/files/read-leave";
import { peopleByName } from "@/db/queries/people-by-name";
import { teamOn } from "@/db/queries/teams";
import { matchLeave } from "@/lib/absence/match-leave";
import type { LeaveProblem } from "@/lib/absence/written-leave";
import { type Actor, can } from "@/lib/access";
import { leaveRead } from "./leave-read";
import { comingYear, type StressQuestion } from "./stress";

/** Beyond that they are counted: whoever has mended so many exports the file again. */
const MOST_PROBLEMS = 100;

type Question = StressQuestion & {
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
};

/** What a leave calendar means for the team. Nothing of it is stored, written down or passed on. */
export async function leaveAnswered(
  actor: Actor,
  { file, ...asked }: Question,
): Promise<LeaveAnswer> {
  if (!can(actor, "organisation.read")) throw new Forbidden("organisation.read");
  if (!(await teamOn(actor, asked.teamId, asked.asOf))) throw new NotFound();
  const { zone, lowestProof } = await organisation(actor);
  const read = await readLeave(file.bytes, file.name, { zone, span: comingYear(asked.asOf) });
  if (!read.ok) return refused(file.name, [{ place: "", ...read.problem }]);
  const matched = matchLeave(read.value.written, await peopleByName(actor));
  const problems = [...read.value.problems, ...matched.problems];
  if (problems.length > 0) return refused(file.name, problems);
  const carried = {
    asOf: asked.asOf === (await today(actor)) ? null : asked.asOf,
    proof: asked.proof === lowestProof ? null : asked.proof,
  };
  return leaveRead(actor, { ...asked, carried, file: file.name }, matched);
}

/** Nothing is taken where anything cannot be. */
function refused(file: string, problems: readonly LeaveProblem[]): LeaveAnswer {
  const listed = problems.slice(0, MOST_PROBLEMS);
  return { kind: "refused", file, problems: listed, more: problems.length - listed.length };
}
