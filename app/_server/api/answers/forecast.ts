import "server-only";
import type { z } from "zod";
import type { ForecastItem } from "@/app/_server/api/items/coverage";
import { type Page, pageOf } from "@/app/_server/api/page";
import { coverageOnDays } from "@/db/queries/coverage";
import { forecastOn } from "@/db/queries/forecast";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { coverageOf } from "@/lib/coverage/coverage";
import { daysAtStep } from "@/lib/coverage/months";
import type { TeamId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";

export type ForecastQuestion = {
  readonly proof: Proof;
  readonly teamId?: TeamId | undefined;
  readonly from: Day;
  readonly until: Day;
  readonly step: "day" | "week" | "month";
  /** The day as of which something is planned. */
  readonly asOf: Day;
  readonly renewals: RenewalsCounted;
  readonly limit: number;
  /** How many days come before this page. */
  readonly cursor?: readonly [number] | undefined;
};

/** Which renewals a forecast takes for passed: none, or all that is planned. */
export const RENEWALS_COUNTED = ["none", "planned"] as const;
type RenewalsCounted = (typeof RENEWALS_COUNTED)[number];

/** Coverage on each day of a range, by what is known today. */
export async function forecastPage(
  actor: Actor,
  { asOf, proof, teamId, from, until, step, renewals, limit, cursor }: ForecastQuestion,
): Promise<Page<z.output<typeof ForecastItem>>> {
  const [before] = cursor ?? [0];
  const rest = daysAtStep(from, until, step).slice(before, before + limit + 1);
  const page = pageOf(rest, limit, () => [before + limit]);
  const filter = { asOf, days: page.items, proof, teamId: teamId ?? null };
  const counted =
    renewals === "none"
      ? await coverageOnDays(actor, filter)
      : await forecastOn(actor, filter).then(({ known, ifPassed }) => ifPassed ?? known);
  return { ...page, items: counted.map((day) => ({ ...day, coverage: coverageOf(day) })) };
}
