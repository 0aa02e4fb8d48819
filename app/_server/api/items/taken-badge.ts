import { z } from "zod";
import { BADGE_STATES } from "@/lib/badge/verify/verdict";
import { ROW_OUTCOMES } from "@/lib/import/import";
import { RowProblemItem } from "./import";

export const TakenBadgeItem = z
  .object({
    place: z.string().describe("The file, and where in it."),
    name: z.string(),
    issuer: z.string().nullable(),
    state: z.enum(BADGE_STATES),
    outcome: z
      .enum(ROW_OUTCOMES)
      .describe("`undecided` is kept until somebody decides which credential it is."),
    awardId: z.string().nullable(),
    problems: z.array(RowProblemItem),
  })
  .meta({ id: "TakenBadge" });
