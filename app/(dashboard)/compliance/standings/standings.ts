import "server-only";
import { z } from "zod";
import type { Opened } from "@/app/_server/open-page";
import type { Reader } from "@/app/_server/search";
import { SLOT_COLUMNS, type SlotLine, slotLines } from "@/app/_server/slot-lines";
import type { PageTable } from "@/app/_server/table-file";
import { COVERAGE_DEFINITION } from "@/lib/coverage/coverage";
import { PersonId, RequirementId } from "@/lib/ids";
import { KIND_WORDS, SLOT_KINDS, type SlotKind, slotKindFilter } from "@/lib/standing/slot-kind";

/** Which standings the address asks for. */
export function kindIn(read: Reader): SlotKind {
  return read("kind", z.enum(SLOT_KINDS), "all", "");
}

/** The people behind a number: of a team, a requirement or a person, standing one way or any. */
export async function standingsTable(
  { actor, view, carried }: Opened,
  read: Reader,
): Promise<PageTable<SlotLine>> {
  const kind = kindIn(read);
  const rows = await slotLines(actor, {
    ...view,
    ...slotKindFilter(kind, view.warningDays),
    requirementId: read("requirement", RequirementId, null, ""),
    personId: read("person", PersonId, null, ""),
    carried,
  });
  return {
    name: "Standings",
    columns: SLOT_COLUMNS,
    rows,
    about: [
      ["Standings", KIND_WORDS[kind]],
      ["Coverage", COVERAGE_DEFINITION],
    ],
  };
}
