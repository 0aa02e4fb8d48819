import "server-only";
import { answerOf } from "@/db/jobs/answer-of";
import { haveRequirementDone, type RequirementChange } from "@/db/jobs/have-requirement-done";
import type { Answers, JobProblem, RequirementJobKind } from "@/db/jobs/kinds";
import type { Actor } from "@/lib/access";
import { isOpen } from "@/lib/job";
import type { Saved } from "@/lib/refusal";
import { ok, type Result } from "@/lib/result";
import type { Outcome } from "./action";
import { PAGE_WAITS_MS } from "./import-work";
import { outcomeOf } from "./saved";

/** Nobody loses patience. */
const UNTIL_DONE = new AbortController().signal;

/** Changes what is asked of people, and answers when everybody stands by that. */
export async function requirementChanged<Kind extends RequirementJobKind>(
  actor: Actor,
  change: RequirementChange<Kind>,
): Promise<Saved<Answers[Kind]>> {
  const job = await haveRequirementDone(actor, change, UNTIL_DONE);
  return refusalIn(job.ok ? answerOf(job.value) : job);
}

/** The same for a form, which waits a moment: every page says of the rest how far it is. */
export async function workOnRequirement<Kind extends RequirementJobKind>(
  actor: Actor,
  change: RequirementChange<Kind>,
  message: string,
): Promise<Outcome> {
  const job = await haveRequirementDone(actor, change, AbortSignal.timeout(PAGE_WAITS_MS));
  if (!job.ok) return outcomeOf(refusalIn(job), "");
  if (isOpen(job.value.state)) return outcomeOf(ok(null), TAKES_LONGER);
  return outcomeOf(refusalIn(answerOf(job.value)), message);
}

/** What keeps a job of these kinds from its end is a refusal. */
function refusalIn<Kind extends RequirementJobKind>(
  result: Result<Answers[Kind], JobProblem<Kind>>,
): Saved<Answers[Kind]> {
  return result as Saved<Answers[Kind]>;
}

const TAKES_LONGER =
  "It is being done. Until everybody's standing is made anew, pages show what was before.";
