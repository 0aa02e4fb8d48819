import { command } from "@/db/command";
import { problemsOfMapping } from "@/db/commands/problems-of-mapping";
import { changeRow } from "@/db/rows/change-row";
import { mappings } from "@/db/schema/mappings";
import type { ChangeMapping } from "@/lib/credential/change-mapping";
import type { Saved } from "@/lib/refusal";

export const changeMapping = command<ChangeMapping, Saved<typeof mappings.$inferSelect>>(
  "catalogue.write",
  "mapping.change",
  (tx, change) => changeRow(tx, mappings, change, { check: (next) => problemsOfMapping(tx, next) }),
);
