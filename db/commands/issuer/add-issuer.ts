import { command } from "@/db/command";
import { insertRow } from "@/db/rows/insert-row";
import { issuers } from "@/db/schema/issuers";
import type { AddIssuer } from "@/lib/credential/add-issuer";
import type { Saved } from "@/lib/refusal";
import { ISSUER_REFUSALS } from "./refusals";

export const addIssuer = command<AddIssuer, Saved<typeof issuers.$inferSelect>>(
  "catalogue.write",
  "issuer.add",
  (tx, issuer) => insertRow(tx, issuers, issuer, ISSUER_REFUSALS),
);
