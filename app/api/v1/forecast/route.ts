import { z } from "zod";
import { forecastPage, RENEWALS_COUNTED } from "@/app/_server/api/answers/forecast";
import { methods } from "@/app/_server/api/endpoint";
import { ForecastItem } from "@/app/_server/api/items/coverage";
import { listOf, pageQuery } from "@/app/_server/api/page";
import { flaw, Refused } from "@/app/_server/api/problem";
import { reading } from "@/app/_server/api/reading";
import { viewOf, viewQuery } from "@/app/_server/api/view";
import { expectKnown } from "@/db/queries/known";
import { addMonths, Day } from "@/lib/calendar";
import { TeamId } from "@/lib/ids";

const DEFAULT_MONTHS = 12;
const MOST_DAYS = 36_525;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: reading(
    {
      summary: "Coverage on the days of a range, if nothing is renewed, or all that is planned",
      query: z.strictObject({
        teamId: TeamId.optional().describe("This team and all below it."),
        from: Day.optional().describe("The as-of day."),
        until: Day.optional().describe(`The last day, counted; ${DEFAULT_MONTHS} months later.`),
        renewals: z
          .enum(RENEWALS_COUNTED)
          .default("none")
          .describe(
            "Which are taken for passed in time: none, or all that is in progress or a step of a plan.",
          ),
        step: z.enum(["day", "week", "month"]).default("month"),
        ...viewQuery,
        ...pageQuery(z.tuple([z.int().min(0)])),
      }),
      answer: listOf(ForecastItem),
    },
    async ({ actor, query }) => {
      await expectKnown(actor, { teamId: query.teamId });
      const { asOf, proof } = await viewOf(actor, query);
      const from = query.from ?? asOf;
      const until = query.until ?? addMonths(from, DEFAULT_MONTHS);
      expectRange(from, until);
      return forecastPage(actor, { ...query, asOf, proof, from, until });
    },
  ),
});

function expectRange(from: Day, until: Day): void {
  if (from <= until && until - from <= MOST_DAYS) return;
  const message = "Give a last day that is not before the first, and at most a century later.";
  throw new Refused("invalid-request", { errors: [flaw("/query/until", "invalid", message)] });
}
