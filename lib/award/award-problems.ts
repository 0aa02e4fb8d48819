import type { Day } from "@/lib/calendar";
import { type InputProblem, problem } from "@/lib/refusal";

type Days = {
  readonly issuedOn: Day;
  readonly expiresOn: Day | null;
  readonly revokedOn: Day | null;
};

/** What is wrong with an award whoever enters it, by hand or from a file. */
export function awardProblems({ issuedOn, expiresOn, revokedOn }: Days): InputProblem[] {
  const problems: InputProblem[] = [];
  if (expiresOn !== null && expiresOn < issuedOn) {
    problems.push(
      problem("expiresOn", "expires-before-issue", "The expiry is before the day of issue."),
    );
  }
  if (revokedOn !== null && revokedOn < issuedOn) {
    problems.push(
      problem("revokedOn", "revoked-before-issue", "The revocation is before the day of issue."),
    );
  }
  return problems;
}
