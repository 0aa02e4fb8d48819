import { command } from "@/db/command";
import { insertRow } from "@/db/rows/insert-row";
import { issuers } from "@/db/schema/issuers";
import type { AddIssuer } from "@/lib/credential/add-issuer";
import { problem, type Saved } from "@/lib/refusal";

const REFUSALS = {
  issuers_name: problem("name", "name-taken", "There is an issuer of this name."),
};

export const addIssuer = command<AddIssuer, Saved<typeof issuers.$inferSelect>>(
  "catalogue.write",
  "issuer.add",
  (tx, issuer) => insertRow(tx, issuers, issuer, REFUSALS),
);
