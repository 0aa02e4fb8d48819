import { databaseError } from "@/db/errors";
import { type ImportProblem, importProblem } from "@/lib/import/import-problem";
import { fail, type Result } from "@/lib/result";

/** Class 23 of PostgreSQL's error codes: a constraint does not hold. */
const CONSTRAINT_BROKEN = /^23/;

/**
 * A plan fits the data that it was made on. Where somebody wrote at the same moment, the database
 * may refuse: another row has the name by now, or one that is referred to is gone.
 */
export async function unlessOutOfDate<Value>(
  write: () => Promise<Result<Value, ImportProblem>>,
): Promise<Result<Value, ImportProblem>> {
  try {
    return await write();
  } catch (error) {
    if (CONSTRAINT_BROKEN.test(databaseError(error)?.code ?? "")) {
      return fail(importProblem("out-of-date"));
    }
    throw error;
  }
}
