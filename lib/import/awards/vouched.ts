import { isKnownIssuer, issuerHome } from "@/lib/badge/known-issuer";
import { placeOf } from "@/lib/import/plan/context";
import type { Saying } from "@/lib/import/plan/merge-said";
import { noteAt } from "@/lib/import/plan/problem";
import type { InputRow } from "@/lib/import/rows/input-rows";
import type { Planning, Said } from "./planning";

type Row = InputRow<"awards">;

/**
 * What a row says, and only a claim where its badge is genuine, but not known to be of the issuer that
 * the catalogue has for the credential. A note says so, and the way out.
 */
export function vouched(
  row: Row,
  said: Said,
  { context, credentials }: Planning,
): Pick<Saying<"awards", Said>, "row" | "said"> {
  const badge = context.badges?.[row.row];
  if (!badge || said.proof !== "issuer-verified") return { row, said };
  const { issuer } = badge.badge;
  const known = credentials.names.get(said.credentialId);
  const name = known ? known.issuer : row.cells.issuer;
  const home = name === null ? null : credentials.issuers.homeOf(name, issuerHome(issuer.id));
  const catalogue = name === null ? null : { name, url: home };
  if (isKnownIssuer(badge.verdicts.issuer, issuer.id, catalogue)) return { row, said };
  const note = noteAt(
    placeOf(context, row.cells, "issuer"),
    "badge-issuer-unknown",
    issuer.id ?? "",
  );
  const noted = { ...row, problems: [...row.problems, note] };
  return { row: noted, said: { ...said, proof: "claimed" } };
}
