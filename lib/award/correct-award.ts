import { z } from "zod";
import { Day } from "@/lib/calendar";
import { AwardId } from "@/lib/ids";
import { Proof } from "@/lib/proof";
import { Version } from "@/lib/version";
import { awardFields } from "./award-credential";

/** What is absent stays. Whoever corrects a proven award and does not give a proof leaves it a claim. */
export const CorrectAward = z
  .strictObject({ ...awardFields, revokedOn: Day.nullable(), proof: Proof })
  .partial()
  .extend({ id: AwardId, version: Version });
export type CorrectAward = z.output<typeof CorrectAward>;
