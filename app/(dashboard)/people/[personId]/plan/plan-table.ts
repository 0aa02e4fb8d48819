import "server-only";
import type { Opened } from "@/app/_server/open-page";
import type { Reader } from "@/app/_server/search";
import type { PageTable } from "@/app/_server/table-file";
import { PersonId } from "@/lib/ids";
import { PLAN_COLUMNS, type PlanLine, planLines } from "./lines";
import { planPage } from "./plan";

/** What a person is to earn, as a file. */
export async function planTable(
  { actor, asked, carried }: Opened,
  read: Reader,
): Promise<PageTable<PlanLine> | null> {
  const id = read("person", PersonId, null, "");
  const page = id && (await planPage(actor, id, { asOf: asked.today, proof: asked.proof }));
  if (!page) return null;
  const rows = planLines(page, { actor, carried }, () => null);
  return { name: `Plan of ${page.person.name}`, columns: PLAN_COLUMNS, rows };
}
