import { z } from "zod";
import { Day } from "@/lib/calendar";
import { PersonId, RequirementId } from "@/lib/ids";
import { text } from "@/lib/text";

const SHORTEST_REASON = 10;

export const waiverFields = {
  startsOn: Day,
  /** The last day that still counts: a waiver always ends. */
  endsOn: Day,
  reason: text(2_000).refine(
    (reason) => reason.length >= SHORTEST_REASON,
    "Say why, so that an auditor understands it.",
  ),
};

/** Somebody may go without. Who says so is the actor. */
export const WaiveRequirement = z.strictObject({
  personId: PersonId,
  requirementId: RequirementId,
  ...waiverFields,
});
export type WaiveRequirement = z.output<typeof WaiveRequirement>;
