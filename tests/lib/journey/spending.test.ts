import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/calendar";
import { spendingOf } from "@/lib/journey/spending";
import { day } from "@/tests/support/organisation/build";

const TODAY = day("2026-11-22");

const anyStep = fc.record({
  progress: fc.constantFrom("done", "late", "ahead", "under-way", "failed").map((state) => ({
    ...({ state, earnedOn: null, failed: 0 } as const),
  })),
  startsOn: fc.integer({ min: -50, max: 50 }).map((days) => addDays(TODAY, days)),
  price: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
  currency: fc.option(fc.constantFrom("EUR", "USD")),
  hours: fc.constant(null),
});

test("what is taken and what is left add up to the budget, in its currency alone", () => {
  fc.assert(
    fc.property(fc.array(anyStep), fc.integer({ min: 0, max: 5_000_000 }), (steps, amount) => {
      const found = spendingOf({ amount, currency: "EUR" }, steps, TODAY);
      const { spent, committed, planned, unpriced, left } = found;
      const known = steps.filter(({ price, currency }) => price !== null && currency === "EUR");
      const sum = (some: typeof steps) => some.reduce((all, { price }) => all + (price ?? 0), 0);
      const done = known.filter(({ progress }) => progress.state === "done");
      expect(spent).toBe(sum(done));
      expect(spent + committed + planned + left).toBe(amount);
      expect(spent + committed + planned).toBe(sum(known));
      expect(unpriced).toBe(steps.length - known.length);
    }),
  );
});
