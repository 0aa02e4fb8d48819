import type { PersonId } from "@/lib/ids";
import type { Plan, PlanPart, Questions } from "./plan";
import type { Known, Rows } from "./writes";

/**
 * A plan in the making: its steps are to be planned in their order, each once. Together they are the
 * plan of the whole file, so that nobody has to hold all of it in memory.
 */
export type PlanSteps = {
  /** The people known already about whom the file may write. */
  readonly people: readonly PersonId[];
  readonly steps: readonly PlanStep[];
  /** What has to be decided; complete after the last step. */
  readonly questions: () => Questions;
};

/** The awards of some people, and what sources said of them where they disagreed. */
export type KnownAwards = {
  readonly awards: readonly Known<Rows["awards"]>[];
  readonly statements: readonly Known<Rows["awardStatements"]>[];
};

/** Rows about whole people, or all rows of a file that is planned at once. */
export type PlanStep = {
  /** Whose awards the step has to know. */
  readonly people: readonly PersonId[];
  readonly rowCount: number;
  /** Stops after some rows each time, so that others may have their turn. */
  readonly plan: (known: KnownAwards) => Generator<void, PlanPart>;
};

/** A file of which everything depends on everything: planned in one step. */
export function inOneStep(plan: Plan): PlanSteps {
  const rowCount = plan.rows.length;
  return {
    people: [],
    steps: [{ people: [], rowCount, plan: () => planned(plan) }],
    questions: () => questionsOf(plan),
  };
}

function* planned(plan: Plan): Generator<void, PlanPart> {
  yield;
  return plan;
}

/** What is looked at is kept: without what is written. */
function questionsOf({ people, credentials, competencies, roles, difference }: Plan): Questions {
  return { people, credentials, competencies, roles, difference };
}
