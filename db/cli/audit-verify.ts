/**
 * `npm run audit:verify [-- --head <head>]`: reads the whole audit log and says whether it is as it was
 * written. Exit code 1 where it is not. `--head`: one that was saved outside of this machine.
 */
import { parseArgs } from "node:util";
import { verifyAudit } from "@/db/audit/verify-audit";
import { jobActor } from "@/lib/access";
import { logProblemText, logVerdictText } from "@/lib/format/audit-log";
import { withDatabase } from "./with-database";

const savedHead = headGiven();
const verdict = await withDatabase(() => verifyAudit(jobActor("audit verification"), savedHead));
for (const problem of verdict.problems) console.log(logProblemText(problem));
console.log(logVerdictText(verdict));
process.exitCode = verdict.problems.length === 0 ? 0 : 1;

/** Null where none was given; what is not understood ends it here. */
function headGiven(): string | null {
  try {
    const { values } = parseArgs({ options: { head: { type: "string" } } });
    return values.head?.trim().toLowerCase() ?? null;
  } catch {
    console.error("Only a head can be given: npm run audit:verify -- --head <head>");
    process.exit(1);
  }
}
