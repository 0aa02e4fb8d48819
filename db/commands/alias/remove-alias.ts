import { command } from "@/db/command";
import { removeRow } from "@/db/rows/remove-row";
import type { Seen } from "@/db/rows/versioned";
import { credentialAliases } from "@/db/schema/credential-aliases";
import type { Saved } from "@/lib/refusal";

export const removeAlias = command<Seen, Saved<typeof credentialAliases.$inferSelect>>(
  "catalogue.write",
  "alias.remove",
  (tx, seen) => removeRow(tx, credentialAliases, seen),
);
