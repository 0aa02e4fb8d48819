import "server-only";
import { forbidden } from "next/navigation";
import { z } from "zod";
import type { Opened } from "@/app/_server/open-page";
import { type RawSearch, type Reader, readerOf } from "@/app/_server/search";
import { type About, type PageTable, type Report, reportOf } from "@/app/_server/table-file";
import { CHOICE_PARAMS, type Choice } from "@/components/table/choose-rows";
import { now } from "@/db/clock";
import { asKnown } from "@/db/known-at";
import { type TeamRow, teamOn } from "@/db/queries/teams";
import { can, type Permission } from "@/lib/access";
import { dayText } from "@/lib/format/day";
import { PROOF_WORDS } from "@/lib/format/proof";

/**
 * A report that is a table of a page, by the page's own function and for those who may open the page.
 * Null where the address asks for the table of something that there is not, or that is out of reach.
 */
export function ofPage<Row>(
  permission: Permission,
  load: (opened: Opened, read: Reader) => Promise<PageTable<Row> | null>,
  { looksBack = false }: { readonly looksBack?: boolean } = {},
): PageReport {
  const make = async (opened: Opened, search: RawSearch) => {
    const { actor, view } = opened;
    if (!can(actor, permission)) forbidden();
    const { teamId, asOf } = view;
    const team = teamId && (await asKnown(actor, () => teamOn(actor, teamId, asOf)));
    if (teamId && !team) return null;
    const read = readerOf(search, []);
    const table = await load(opened, read);
    if (!table) return null;
    const choice = choiceIn(read);
    const { about, ...report } = reportOf(table, choice);
    return { ...report, about: [...aboutView(opened, team, choice), ...about] };
  };
  return { looksBack, make };
}

/** How a report is made, and whether its page can look back. */
export type PageReport = {
  readonly looksBack: boolean;
  readonly make: (opened: Opened, search: RawSearch) => Promise<Report | null>;
};

function choiceIn(read: Reader): Choice {
  const said = (name: string) => read(name, z.string().max(500), "", "");
  return {
    words: said(CHOICE_PARAMS.words),
    sort: said(CHOICE_PARAMS.sort),
    columns: said(CHOICE_PARAMS.columns),
  };
}

/** Whose, for which day and rung, by whom and when: what a reader of the file has to know. */
function aboutView(
  { actor, asked, view, organisation }: Opened,
  team: TeamRow | null,
  { words }: Choice,
): About {
  return [
    ["Organisation", organisation.name],
    ["As of", dayText(view.asOf)],
    ["Known by", asked.lookBack?.words ?? "now"],
    ["Zone", organisation.zone],
    ["Proof at least", PROOF_WORDS[view.proof].words],
    ["Team", team?.path ?? "all in reach"],
    ...(words === "" ? [] : [["Rows with", words] as const]),
    ["Made by", actor.name],
    ["Made at", now().toISOString()],
  ];
}
