import { orBlank } from "@/lib/form/blank";
import { roleFields } from "@/lib/role/define-role";
import { line, text } from "@/lib/text";

/** A role as both its forms send it. */
export const roleFormFields = {
  name: roleFields.name,
  family: orBlank(line(200)),
  description: orBlank(text(4_000)),
};
