import { z } from "zod";
import { Day } from "@/lib/calendar";
import { CompetencyId, PersonId } from "@/lib/ids";
import { text } from "@/lib/text";

/** "On this day, the person used the competency in their work." */
export const RecordUse = z.strictObject({
  personId: PersonId,
  competencyId: CompetencyId,
  usedOn: Day,
  note: text(4_000).nullable().default(null),
});
export type RecordUse = z.output<typeof RecordUse>;
