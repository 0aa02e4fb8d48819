import { openRound } from "@/db/commands/assessment-round/open-round";
import type { OpenRound } from "@/lib/assessment-round/open-round";
import { addDays } from "@/lib/calendar";
import type { TeamId } from "@/lib/ids";
import { ARRANGER, made, TODAY } from "./small-world";

/** Everybody says of themselves, and their manager of them, within a month, what their roles ask for. */
export function roundWish(wished: Partial<OpenRound> & { readonly teamId: TeamId }): OpenRound {
  return {
    ...{ name: "Autumn round", competencyIds: [], assessors: ["self", "manager"], note: null },
    ...{ opensOn: TODAY, dueOn: addDays(TODAY, 30) },
    ...wished,
  };
}

export function aRound(wished: Partial<OpenRound> & { readonly teamId: TeamId }) {
  return made(openRound(ARRANGER, roundWish(wished)));
}
