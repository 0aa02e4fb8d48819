import { command } from "@/db/command";
import { changeRow } from "@/db/rows/change-row";
import { pathways } from "@/db/schema/pathways";
import type { WithdrawPathway } from "@/lib/pathway/pathway";
import type { Saved } from "@/lib/refusal";

/** Says through which day it may be planned for somebody; who follows it goes on. Throws NotFound. */
export const withdrawPathway = command<WithdrawPathway, Saved<typeof pathways.$inferSelect>>(
  "catalogue.write",
  "pathway.withdraw",
  (tx, change) => changeRow(tx, pathways, change),
);
