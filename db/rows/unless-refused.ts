import { databaseError } from "@/db/errors";
import { type InputProblem, type Invalid, invalid } from "@/lib/refusal";
import type { Result } from "@/lib/result";

/** What a constraint of the database means to the person whose input broke it. */
export type Refusals = Readonly<Record<string, InputProblem>>;

/** The write's answer, or the problem that the constraint stands for. Everything else is thrown on. */
export async function unlessRefused<Row, Problem>(
  refusals: Refusals,
  write: () => Promise<Result<Row, Problem>>,
): Promise<Result<Row, Problem | Invalid>> {
  try {
    return await write();
  } catch (error) {
    const problem = refusals[databaseError(error)?.constraint ?? ""];
    if (!problem) throw error;
    return invalid(problem);
  }
}
