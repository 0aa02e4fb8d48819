import type { LogProblem, LogVerdict } from "@/lib/audit/verify-log";
import { countOf, countText } from "./count";

/** What is wrong with the audit log, and what that means. */
export function logProblemText(problem: LogProblem): string {
  switch (problem.kind) {
    case "changed":
      return `Between change ${countText(problem.from)} and change ${countText(problem.to)} something was altered, removed or put in.`;
    case "seals":
      return `The seals do not follow each other: look at number ${countText(problem.number)}.`;
    case "head-unknown":
      return "The head that was saved is none of this log: its end was cut off, or everything was sealed anew.";
  }
}

/** All in all, and what to keep. */
export function logVerdictText({ sealed, unsealed, head, problems }: LogVerdict): string {
  const rest = unsealed === 0 ? "" : ` ${countOf(unsealed, "newer change")} not sealed yet.`;
  if (problems.length > 0) return `The audit log is not as it was written.${rest}`;
  if (head === null) return `Nothing is sealed yet.${rest}`;
  return `${countOf(sealed, "change")} as written.${rest}\nHead: ${head}\nKeep it outside of this machine: --head finds out with it whether the end was cut off, or everything sealed anew.`;
}
