import { z } from "zod";
import { IsoDay } from "@/app/_server/api/iso-day";
import { COVERAGE_DEFINITION } from "@/lib/coverage/coverage";
import { RequirementId, TeamId } from "@/lib/ids";

const counts = {
  met: z.int(),
  grace: z.int(),
  waived: z.int(),
  gap: z.int(),
  coverage: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe(`${COVERAGE_DEFINITION} Null where nothing is required.`),
};

export const CoverageItem = z
  .object({
    teamId: TeamId.exactOptional().describe("Counts the team's own members, without subteams."),
    requirementId: RequirementId.exactOptional(),
    ...counts,
  })
  .meta({ id: "Coverage" });

export const ForecastItem = z.object({ day: IsoDay, ...counts }).meta({ id: "CoverageOnDay" });
