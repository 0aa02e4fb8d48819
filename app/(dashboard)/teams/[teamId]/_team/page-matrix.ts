import "server-only";
import type { MatrixAnswer } from "@/components/matrix/matrix-apart";
import type { MatrixData } from "@/components/matrix/packed-matrix";
import { keptTeamDays } from "@/db/queries/team-days";
import { countOf } from "@/lib/format/count";
import { REQUIRED } from "./credential-matrix";
import { MATRICES_OF_DAYS, type MatrixChoice } from "./matrices";
import { uncounted } from "./matrix-over";
import type { OpenedTeam } from "./open-team";

/** The matrix of the page's day, as the browser is handed it. Not for use inside a transaction. */
export async function pageMatrix(
  { actor, view, carried }: OpenedTeam,
  { of, ...chosen }: MatrixChoice,
): Promise<MatrixAnswer & { readonly isEmpty: boolean }> {
  const days = await keptTeamDays(actor, view);
  const counted = await MATRICES_OF_DAYS[of](actor, { ...view, carried, ...chosen }, days);
  const data = uncounted(counted);
  return { data, words: columnWords(data), isEmpty: counted.people.length === 0 };
}

function columnWords({ kind, columns }: MatrixData): string {
  if (kind === "levels") return countOf(columns.length, "competency", "competencies");
  const required = columns.filter(({ area }) => area === REQUIRED).length;
  const others = columns.length - required;
  const words = countOf(required, "requirement");
  return others === 0 ? words : `${words} · ${countOf(others, "credential")}`;
}
