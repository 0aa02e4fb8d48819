import { competencyFields } from "@/lib/competency/define-competency";
import { orBlank } from "@/lib/form/blank";
import { line, text } from "@/lib/text";

/** A competency as both its forms send it. */
export const competencyFormFields = {
  name: competencyFields.name,
  code: orBlank(line(100)),
  area: orBlank(line(200)),
  description: orBlank(text(4_000)),
};
