import { z } from "zod";
import { Instant, IsoDay } from "@/app/_server/api/iso-day";
import type { Job } from "@/db/queries/jobs";
import { EvidencePackId, RequirementId, TeamId } from "@/lib/ids";
import { JOB_STATES, STAGES } from "@/lib/job";
import { Proof } from "@/lib/proof";

export const EvidencePackItem = z
  .object({
    id: EvidencePackId,
    teamId: TeamId.nullable().describe("And all below it; null for everybody."),
    requirementIds: z.array(RequirementId).nullable().describe("Null for all in effect."),
    asOf: IsoDay,
    knownAt: Instant.describe("The last instant of what was known."),
    proof: Proof,
    fingerprint: z
      .string()
      .describe("The same for the same question about the same knowledge, whoever asks and when."),
    did: z.string().describe("The key that signed it."),
    people: z.int(),
    standings: z.int(),
    size: z.int().describe("Bytes of its zip."),
    madeBy: z.string(),
    madeAt: Instant,
    keptUntil: Instant,
    downloads: z.int(),
  })
  .meta({ id: "EvidencePack" });

export const PackAtWorkItem = z
  .object({
    id: EvidencePackId,
    work: z.object({
      state: z.enum(JOB_STATES),
      stage: z.enum(STAGES).nullable(),
      done: z.int(),
      total: z.int(),
    }),
  })
  .meta({ id: "EvidencePackAtWork" });

/** A pack that is not one yet, or never will be: the state says which. */
export function packAtWork(
  id: EvidencePackId,
  job: Pick<Job, "state" | "progress"> | null,
): z.output<typeof PackAtWorkItem> {
  const far = job?.progress ?? { stage: null, done: 0, total: 0 };
  return { id, work: { state: job?.state ?? "waiting", ...far } };
}
