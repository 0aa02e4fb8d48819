import { z } from "zod";
import { IsoDay } from "@/app/_server/api/iso-day";
import type { StatementRow } from "@/db/queries/award-statements";
import { chosenOf } from "@/lib/award/statement";
import { AWARD_STATES } from "@/lib/facts";
import { ImportId } from "@/lib/ids";
import { Proof } from "@/lib/proof";

export const StatementItem = z
  .object({
    source: z.string(),
    state: z.enum(AWARD_STATES),
    issuedOn: IsoDay,
    expiresOn: IsoDay.nullable(),
    revokedOn: IsoDay.nullable(),
    proof: Proof,
    importId: ImportId.nullable(),
    statedOn: IsoDay.nullable().describe("Null for what was known before another source spoke."),
    chosenBy: z
      .enum(["settled", "stronger-proof", "said-last"])
      .nullable()
      .describe("Why this one counts; null for the others."),
    settledOn: IsoDay.nullable(),
    settledBy: z.string().nullable(),
    settledReason: z.string().nullable(),
  })
  .meta({ id: "Statement" });

/** Statements with the rule by which one of them counts. */
export function statementItems(
  statements: readonly StatementRow[],
): z.output<typeof StatementItem>[] {
  const choice = chosenOf(statements);
  return statements.map((statement) => ({
    ...statement,
    chosenBy: choice?.statement === statement ? choice.rule : null,
  }));
}
