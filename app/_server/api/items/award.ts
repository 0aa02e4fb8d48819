import { z } from "zod";
import { IsoDay } from "@/app/_server/api/iso-day";
import { AWARD_STATES } from "@/lib/facts";
import { AwardId, CredentialId, ImportId, PersonId } from "@/lib/ids";
import { Proof } from "@/lib/proof";

export const AwardItem = z
  .object({
    id: AwardId,
    personId: PersonId,
    credentialId: CredentialId,
    state: z.enum(AWARD_STATES),
    issuedOn: IsoDay,
    expiresOn: IsoDay.nullable().describe("The last day that still counts."),
    revokedOn: IsoDay.nullable().describe("From this day on it does not count."),
    number: z.string().nullable(),
    url: z.string().nullable(),
    hours: z.number().nullable().describe("How many hours of learning it stands for."),
    proof: Proof,
    source: z.string(),
    importId: ImportId.nullable(),
    version: z.int(),
  })
  .meta({ id: "Award" });
