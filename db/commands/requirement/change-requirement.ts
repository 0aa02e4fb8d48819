import { command } from "@/db/command";
import { changeRow } from "@/db/rows/change-row";
import { requirements } from "@/db/schema/requirements";
import type { Saved } from "@/lib/refusal";
import type { ChangeRequirement } from "@/lib/requirement/change-requirement";
import { REQUIREMENT_REFUSALS } from "./refusals";

/** Its name and source; what it asks for is changed by `reviseRequirement`. */
export const changeRequirement = command<
  ChangeRequirement,
  Saved<typeof requirements.$inferSelect>
>("requirement.write", "requirement.change", (tx, change) =>
  changeRow(tx, requirements, change, { refusals: REQUIREMENT_REFUSALS }),
);
