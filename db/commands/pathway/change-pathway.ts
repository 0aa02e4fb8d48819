import { command } from "@/db/command";
import { changeRow } from "@/db/rows/change-row";
import { pathways } from "@/db/schema/pathways";
import type { ChangePathway } from "@/lib/pathway/pathway";
import type { Saved } from "@/lib/refusal";
import { PATHWAY_REFUSALS, problemsOfParts } from "./problems-of-parts";

/** What is on it; journeys that follow it ask for that as soon as they are planned again. Throws NotFound. */
export const changePathway = command<ChangePathway, Saved<typeof pathways.$inferSelect>>(
  "catalogue.write",
  "pathway.change",
  (tx, change) =>
    changeRow(tx, pathways, change, {
      check: (next) => problemsOfParts(tx, next),
      refusals: PATHWAY_REFUSALS,
    }),
);
