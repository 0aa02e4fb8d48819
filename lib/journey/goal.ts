import { z } from "zod";
import { CompetencyId, PathwayId, RequirementId, RoleId } from "@/lib/ids";

const MOST_THINGS = 100;
const MOST_HOLDERS = 10_000;

/** What the people of a journey are to reach by its last day. */
export const Goal = z.discriminatedUnion("kind", [
  /** Everybody is ready for the role: its competencies, and what is required of whoever holds it. */
  z.strictObject({
    kind: z.literal("role"),
    roleId: RoleId,
    /** Also what the role only wishes for. */
    desirableToo: z.boolean(),
  }),
  /** Everybody meets what is required of them: these requirements, or all where none is named. */
  z.strictObject({
    kind: z.literal("requirements"),
    requirementIds: z.array(RequirementId).max(MOST_THINGS).readonly(),
  }),
  /** The minimums of the team and those below it hold. */
  z.strictObject({ kind: z.literal("minimums") }),
  /** So many people, or everybody, are at the level in each of the competencies. */
  z.strictObject({
    kind: z.literal("competencies"),
    competencyIds: z
      .array(CompetencyId)
      .min(1, "Choose at least one competency.")
      .max(MOST_THINGS)
      .readonly(),
    level: z.int().min(1).max(20),
    /** Null for everybody. */
    holders: z.int().min(1).max(MOST_HOLDERS).nullable(),
  }),
  /** Everybody completes the pathway. */
  z.strictObject({ kind: z.literal("pathway"), pathwayId: PathwayId }),
]);
export type Goal = z.output<typeof Goal>;

export const GOAL_KINDS = ["role", "requirements", "minimums", "competencies", "pathway"] as const;
export type GoalKind = (typeof GOAL_KINDS)[number];
