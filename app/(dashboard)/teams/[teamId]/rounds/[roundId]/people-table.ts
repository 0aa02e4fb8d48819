import "server-only";
import type { Opened } from "@/app/_server/open-page";
import type { Reader } from "@/app/_server/search";
import type { PageTable } from "@/app/_server/table-file";
import { AssessmentRoundId } from "@/lib/ids";
import { type PersonLine, personColumns, personLines } from "./lines";
import { roundPage } from "./round";

/** How far a round of the team in the address is with each person, as a file. */
export async function roundPeopleTable(
  { actor, asked, view, carried }: Opened,
  read: Reader,
): Promise<PageTable<PersonLine> | null> {
  const id = read("round", AssessmentRoundId, null, "");
  const { teamId, asOf } = view;
  if (id === null || teamId === null) return null;
  const wanted = { teamId, asOf, today: asked.today, as: null, carried };
  const page = await roundPage(actor, id, wanted);
  if (!page) return null;
  const rows = personLines(page, wanted);
  return { name: `People in ${page.round.name}`, columns: personColumns(page), rows };
}
