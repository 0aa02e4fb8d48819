import "server-only";
import type { Opened } from "@/app/_server/open-page";
import type { Reader } from "@/app/_server/search";
import type { PageTable } from "@/app/_server/table-file";
import { weighingText } from "@/lib/format/side-by-side";
import { PersonId } from "@/lib/ids";
import { personPage } from "./person";
import { SIDE_COLUMNS, type SideLine, sideLines } from "./sides";

/** What was said of a person side by side, as a file. */
export async function sidesTable(
  { actor, view, carried }: Opened,
  read: Reader,
): Promise<PageTable<SideLine> | null> {
  const id = read("person", PersonId, null, "");
  const question = { ...view, carried, requirementId: null, roleId: null };
  const page = id && (await personPage(actor, id, question));
  if (!page) return null;
  return {
    name: `Assessments of ${page.person.name} side by side`,
    columns: SIDE_COLUMNS,
    rows: sideLines(page, question, () => null),
    about: [["Level", weighingText(page.weighing, view.proof)]],
  };
}
