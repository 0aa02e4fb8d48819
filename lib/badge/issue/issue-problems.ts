import type { Day } from "@/lib/calendar";
import { validityOn } from "@/lib/credential/validity";
import type { Award } from "@/lib/facts";
import { dayText } from "@/lib/format/day";
import { counts, DEFAULT_PROOF } from "@/lib/proof";
import { type InputProblem, problem } from "@/lib/refusal";

/** All that it depends on whether a badge may be issued. */
export type Issuable = {
  readonly organisation: { readonly name: string };
  readonly credential: { readonly issuer: string | null };
  readonly award: Award;
  /** The holder's primary e-mail address. */
  readonly address: string | null;
};

/**
 * Why another has to issue it. What names the organisation itself as its issuer, or nobody, is the
 * organisation's own; names are compared as the catalogue does, without regard to capitals.
 */
export function issuedElsewhere({
  organisation,
  credential,
}: Pick<Issuable, "organisation" | "credential">): InputProblem | null {
  const { issuer } = credential;
  if (issuer === null || issuer.toLowerCase() === organisation.name.toLowerCase()) return null;
  return problem(
    "credentialId",
    "issued-elsewhere",
    `Only what your own organisation issues can be issued as a badge; this is issued by ${issuer}.`,
  );
}

/** Why no badge says on this day that the award was earned: only what counts by default is signed. */
export function issueProblems(facts: Issuable, day: Day): readonly InputProblem[] {
  const elsewhere = issuedElsewhere(facts);
  const all = [elsewhere, lifeProblem(facts.award, day), proofProblem(facts.award)];
  const anonymous = facts.address === null ? NO_ADDRESS : null;
  return [...all, anonymous].flatMap((one) => one ?? []);
}

function lifeProblem(award: Award, day: Day): InputProblem | null {
  const life = validityOn(award, day);
  switch (life.kind) {
    case "valid":
      return null;
    case "revoked":
      return problem("id", "revoked", `This award was revoked on ${dayText(life.since)}.`);
    case "expired":
      return problem("id", "expired", `This award has ended. Renew it, and issue the renewal.`);
    case "upcoming":
      return problem("id", "upcoming", `This award begins on ${dayText(life.from)} only.`);
    default:
      return problem("id", "not-earned", "This is not earned yet.");
  }
}

function proofProblem({ proof }: Award): InputProblem | null {
  if (counts(proof, DEFAULT_PROOF)) return null;
  const message = "This is only claimed. Somebody has to vouch for it before it is signed.";
  return problem("proof", "proof-too-low", message);
}

const NO_ADDRESS = problem(
  "personId",
  "no-address",
  "A badge names its holder by e-mail address, and none is known of this person. Add one first.",
);
