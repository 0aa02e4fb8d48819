import { command } from "@/db/command";
import { changeRow } from "@/db/rows/change-row";
import { competencies } from "@/db/schema/competencies";
import type { ChangeCompetency } from "@/lib/competency/change-competency";
import type { Saved } from "@/lib/refusal";
import { COMPETENCY_REFUSALS } from "./refusals";

export const changeCompetency = command<ChangeCompetency, Saved<typeof competencies.$inferSelect>>(
  "catalogue.write",
  "competency.change",
  (tx, change) => changeRow(tx, competencies, change, { refusals: COMPETENCY_REFUSALS }),
);
