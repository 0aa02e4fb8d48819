import { command } from "@/db/command";
import { insertRow } from "@/db/rows/insert-row";
import { competencies } from "@/db/schema/competencies";
import type { DefineCompetency } from "@/lib/competency/define-competency";
import type { Saved } from "@/lib/refusal";
import { COMPETENCY_REFUSALS } from "./refusals";

export const defineCompetency = command<DefineCompetency, Saved<typeof competencies.$inferSelect>>(
  "catalogue.write",
  "competency.define",
  (tx, competency) => insertRow(tx, competencies, competency, COMPETENCY_REFUSALS),
);
