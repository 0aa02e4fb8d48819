import type { Day } from "@/lib/calendar";
import { validityOn } from "@/lib/credential/validity";
import type { Award } from "@/lib/facts";
import type { CredentialId } from "@/lib/ids";
import { counts, type Proof } from "@/lib/proof";
import { askedBy, credentialsOf, type PathwayPart } from "./part";

/** How far somebody is with one part. */
type PartProgress = {
  /** What they have of what may be earned for it. */
  readonly held: readonly CredentialId[];
  /** How many of those count, and how many have to: more electives than are asked for count for nothing. */
  readonly done: number;
  readonly of: number;
};

export type PathwayProgress = {
  readonly done: number;
  readonly of: number;
  /** In the order of the parts. */
  readonly parts: readonly PartProgress[];
};

type View = { readonly asOf: Day; readonly proof: Proof };

/** How far somebody is on the day, by awards that are valid then and proved strongly enough. */
export function progressOf(
  parts: readonly PathwayPart[],
  awards: readonly Award[],
  { asOf, proof }: View,
): PathwayProgress {
  const valid = awards.filter(
    (award) => validityOn(award, asOf).kind === "valid" && counts(award.proof, proof),
  );
  const owned = new Set(valid.map(({ credentialId }) => credentialId));
  const each = parts.map((part): PartProgress => {
    const held = credentialsOf(part).filter((id) => owned.has(id));
    const of = askedBy(part);
    return { held, done: Math.min(held.length, of), of };
  });
  return {
    done: each.reduce((total, { done }) => total + done, 0),
    of: each.reduce((total, { of }) => total + of, 0),
    parts: each,
  };
}
