import { command } from "@/db/command";
import { insertRow } from "@/db/rows/insert-row";
import { pathways } from "@/db/schema/pathways";
import type { DefinePathway } from "@/lib/pathway/pathway";
import { invalid, type Saved } from "@/lib/refusal";
import { PATHWAY_REFUSALS, problemsOfParts } from "./problems-of-parts";

/** One more way that can be planned for people. */
export const definePathway = command<DefinePathway, Saved<typeof pathways.$inferSelect>>(
  "catalogue.write",
  "pathway.define",
  async (tx, input) => {
    const problems = await problemsOfParts(tx, input);
    return problems.length > 0
      ? invalid(...problems)
      : insertRow(tx, pathways, input, PATHWAY_REFUSALS);
  },
);
