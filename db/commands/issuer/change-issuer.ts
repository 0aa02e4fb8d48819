import { command } from "@/db/command";
import { changeRow } from "@/db/rows/change-row";
import { issuers } from "@/db/schema/issuers";
import type { ChangeIssuer } from "@/lib/credential/change-issuer";
import type { Saved } from "@/lib/refusal";
import { ISSUER_REFUSALS } from "./refusals";

/** Changes an issuer; by where it is at home its badges are told from those of others of the name. */
export const changeIssuer = command<ChangeIssuer, Saved<typeof issuers.$inferSelect>>(
  "catalogue.write",
  "issuer.change",
  (tx, change) => changeRow(tx, issuers, change, { refusals: ISSUER_REFUSALS }),
);
