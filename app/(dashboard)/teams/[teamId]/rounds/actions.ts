"use server";

import { revalidatePath } from "next/cache";
import { action, done, invalid, invalidAt, type Outcome, refused } from "@/app/_server/action";
import { outcomeOf } from "@/app/_server/saved";
import { today } from "@/app/_server/today";
import { assessOneself } from "@/db/commands/assessment/assess-oneself";
import { changeRound } from "@/db/commands/assessment-round/change-round";
import { closeRound as close } from "@/db/commands/assessment-round/close-round";
import { openRound as open } from "@/db/commands/assessment-round/open-round";
import { runBatch } from "@/db/commands/batch/run-batch";
import { Forbidden } from "@/db/errors";
import { can } from "@/lib/access";
import { AnswerRound } from "@/lib/assessment-round/answer-round";
import { isOpenOn, owedBy } from "@/lib/assessment-round/answered-in";
import { type BatchLine, writtenOf } from "@/lib/batch/line";
import { countOf } from "@/lib/format/count";
import { askedIn } from "./asked";
import { ChangeForm, CloseForm, OpenForm } from "./forms";

const NOBODY = { assessors: "Choose who is to assess." };

const MEANWHILE = "Some of it was answered meanwhile. Load the page again.";

export const openRound = action(OpenForm, async (actor, input) =>
  input.assessors.length === 0 ? invalid(NOBODY) : outcomeOf(await open(actor, input), "Opened."),
);

export const saveRound = action(ChangeForm, async (actor, input) =>
  input.assessors.length === 0
    ? invalid(NOBODY)
    : outcomeOf(await changeRound(actor, input), "Saved."),
);

export const closeRound = action(CloseForm, async (actor, seen) =>
  outcomeOf(await close(actor, seen), "Closed."),
);

/** Writes down, as of today and as a whole, what the reader found; only what they are asked and have not said. */
export const answerRound = action(AnswerRound, async (actor, input) => {
  const { roundId, assessor, facet, found: findings } = input;
  if (!can(actor, "assessment.write")) throw new Forbidden("assessment.write");
  const assessedOn = await today(actor);
  const { round, questions } = await askedIn(actor, roundId, assessedOn);
  if (!isOpenOn(round, assessedOn)) return refused("This round takes no answers today.");
  const owed = owedBy(questions, { personId: actor.personId, assessor });
  const isOwed = findings.every((one) =>
    owed.some((own) => own.personId === one.personId && own.competencyId === one.competencyId),
  );
  if (!isOwed) return invalid({ found: MEANWHILE });
  if (assessor === "self") {
    const own = await assessOneself(actor, { findings, assessedOn, facet });
    return outcomeOf(own, `${countOf(findings.length, "assessment")} recorded.`);
  }
  const ids = [...new Set(findings.map(({ personId }) => personId))];
  const values = { findings, assessor, assessedOn, facet, confirms: true };
  const ran = await runBatch(actor, { run: { kind: "assess", ids, values }, commit: true });
  if (!ran.ok) {
    return ran.problem.kind === "invalid" ? invalidAt(ran.problem.problems) : refused(MEANWHILE);
  }
  revalidatePath("/", "layout");
  return recorded(ran.value.lines);
});

/** Of what was refused the first: who mends it sees the next. */
function recorded(lines: readonly BatchLine[]): Outcome {
  const said = `${countOf(writtenOf(lines), "assessment")} recorded.`;
  const failed = lines.find(({ outcome }) => outcome === "refused");
  return failed ? refused(`${said} ${failed.label}: ${failed.said}`) : done(said);
}
