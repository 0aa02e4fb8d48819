import "server-only";
import type { z } from "zod";
import type { ForecastItem } from "@/app/_server/api/items/coverage";
import { type Page, pageOf } from "@/app/_server/api/page";
import { coverageOnDays } from "@/db/queries/coverage";
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
  readonly limit: number;
  /** How many days come before this page. */
  readonly cursor?: readonly [number] | undefined;
};

/** Coverage on each day of a range, by what is known today: the coming days if nothing is renewed. */
export async function forecastPage(
  actor: Actor,
  { proof, teamId, from, until, step, limit, cursor }: ForecastQuestion,
): Promise<Page<z.output<typeof ForecastItem>>> {
  const [before] = cursor ?? [0];
  const rest = daysAtStep(from, until, step).slice(before, before + limit + 1);
  const page = pageOf(rest, limit, () => [before + limit]);
  const counted = await coverageOnDays(actor, { days: page.items, proof, teamId: teamId ?? null });
  return { ...page, items: counted.map((day) => ({ ...day, coverage: coverageOf(day) })) };
}
