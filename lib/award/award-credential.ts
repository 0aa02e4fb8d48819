import { z } from "zod";
import { Day } from "@/lib/calendar";
import { Hours } from "@/lib/credential/definition";
import { AWARD_STATES } from "@/lib/facts";
import { CredentialId, PersonId } from "@/lib/ids";
import { Proof } from "@/lib/proof";
import { line, WebAddress } from "@/lib/text";
import { BY_HAND } from "./statement";

/** What of an award can be entered, and corrected later. */
export const awardFields = {
  credentialId: CredentialId,
  state: z.enum(AWARD_STATES),
  issuedOn: Day,
  /** The last day that still counts; null for an award without end. */
  expiresOn: Day.nullable(),
  number: line(200).nullable(),
  url: WebAddress.nullable(),
  /** How many hours of learning it stands for. */
  hours: Hours.nullable(),
};

/** Somebody holds a credential. Without `proof` it gets the usual one of whoever enters it. */
export const AwardCredential = z.strictObject({
  ...awardFields,
  personId: PersonId,
  state: awardFields.state.default("earned"),
  expiresOn: awardFields.expiresOn.default(null),
  number: awardFields.number.default(null),
  url: awardFields.url.default(null),
  /** Left out, a training's own. */
  hours: awardFields.hours.default(null),
  proof: Proof.optional(),
  source: line(200).default(BY_HAND),
});
export type AwardCredential = z.output<typeof AwardCredential>;
