import { z } from "zod";
import { IsoDay } from "@/app/_server/api/iso-day";
import { AwardId, EvidenceId, UserId, VerificationId } from "@/lib/ids";
import { Proof } from "@/lib/proof";

export const EvidenceItem = z
  .object({
    id: EvidenceId,
    awardId: AwardId,
    kind: z.enum(["file", "link"]),
    title: z.string(),
    url: z.string().nullable().describe("Of a link."),
    fileName: z.string().nullable().describe("Of a file, as it is shown."),
    mediaType: z.string().nullable(),
    size: z.int().nullable().describe("Bytes."),
    hash: z.string().nullable().describe("SHA-256 of the file as it is kept, in hex."),
    note: z.string().nullable(),
    addedBy: z.string(),
    addedOn: IsoDay,
    version: z.int(),
  })
  .meta({ id: "AwardEvidence" });

export const VerificationItem = z
  .object({
    id: VerificationId,
    awardId: AwardId,
    proof: Proof,
    note: z.string().nullable(),
    verifiedBy: z.string(),
    verifiedById: UserId.nullable(),
    verifiedOn: IsoDay,
    stands: z.boolean().describe("Whether the award is still as it was verified."),
  })
  .meta({ id: "Verification" });
