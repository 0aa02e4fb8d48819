import { z } from "zod";
import { FrameworkId } from "@/lib/ids";
import { line, text } from "@/lib/text";

export const competencyFields = {
  code: line(100).nullable(),
  /** Frameworks call a competency by a whole sentence. */
  name: line(500),
  description: text(4_000).nullable(),
  /** What the matrix groups by. */
  area: line(200).nullable(),
};

export const DefineCompetency = z.strictObject({
  frameworkId: FrameworkId,
  name: competencyFields.name,
  code: competencyFields.code.default(null),
  description: competencyFields.description.default(null),
  area: competencyFields.area.default(null),
});
export type DefineCompetency = z.output<typeof DefineCompetency>;
