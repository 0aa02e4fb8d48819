import "server-only";
import { z } from "zod";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { Reader } from "@/app/_server/search";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { PERSON } from "@/components/table/vocabulary";
import { asKnown } from "@/db/known-at";
import { namedWaivers } from "@/db/queries/waivers";
import type { Day } from "@/lib/calendar";
import { distanceText } from "@/lib/format/day";
import { WAIVER_STATES, type WaiverState, waiverStateOn } from "@/lib/waiver/waiver-state";

type WaiverLine = {
  id: string;
  person: Linked;
  requirement: Linked;
  reason: string;
  approvedBy: string;
  startsOn: Day;
  endsOn: Day;
  state: string;
};

const COLUMNS: Column<WaiverLine>[] = [
  { ...PERSON, names: true },
  { kind: "link", key: "requirement", header: "Goes without" },
  { kind: "text", key: "reason", header: "Because" },
  { kind: "text", key: "approvedBy", header: "Approved by" },
  { kind: "day", key: "startsOn", header: "From" },
  { kind: "day", key: "endsOn", header: "Last day" },
  { kind: "text", key: "state", header: "On the day" },
];

/** Which waivers a reader may ask for, and what each selection is called. */
export const SELECTIONS: Readonly<Record<WaiverState, string>> = {
  "in-force": "In force",
  "to-come": "To come",
  ended: "Ended",
};

/** Which selection the address asks for; null for all of them. */
export function selectionIn(read: Reader): WaiverState | null {
  return read("show", z.enum(WAIVER_STATES), null, "");
}

/** Who goes without what, why, until when, and who approved it; those first that end first. */
export async function waiversTable(
  { actor, view, carried }: Opened,
  read: Reader,
): Promise<PageTable<WaiverLine>> {
  const selection = selectionIn(read);
  const waivers = (await asKnown(actor, () => namedWaivers(actor))).map((waiver) => {
    return { ...waiver, on: waiverStateOn(waiver, view.asOf) };
  });
  return {
    name: "Waivers",
    columns: COLUMNS,
    rows: waivers
      .filter(({ on }) => selection === null || on === selection)
      .map(({ on, personId, personName, requirementId, requirementName, ...waiver }) => ({
        ...waiver,
        person: { text: personName, href: paths.person(personId, carried) },
        requirement: {
          text: requirementName,
          href: paths.requirement(requirementId, carried),
        },
        state: stateText(on, waiver, view.asOf),
      })),
    about: [["Which", selection ? SELECTIONS[selection].toLowerCase() : "all"]],
  };
}

function stateText(state: WaiverState, { startsOn, endsOn }: WaiverDays, asOf: Day): string {
  if (state === "to-come") return `begins ${distanceText(startsOn, asOf)}`;
  return `${state === "ended" ? "ended" : "ends"} ${distanceText(endsOn, asOf)}`;
}

type WaiverDays = Pick<WaiverLine, "startsOn" | "endsOn">;
