import fc from "fast-check";
import { test } from "vitest";
import { rungBit } from "@/lib/proof";
import { livedSpans, livedSpansAt } from "@/lib/standing/lived-spans";
import { anyOrganisation } from "@/tests/support/organisation/arbitrary";
import { anyProof } from "@/tests/support/organisation/arbitrary-facts";
import { expectSame } from "@/tests/support/organisation/expect-same";

test("the spans at one rung are those of all spans that hold at it", () => {
  fc.assert(
    fc.property(anyOrganisation, anyProof, ({ meaning, people }, proof) => {
      const rungs = rungBit(proof);
      for (const facts of people) {
        const holding = livedSpans(facts, meaning).filter((span) => (span.rungs & rungs) !== 0);
        expectSame(
          livedSpansAt(facts, meaning, proof),
          holding.map((span) => ({ ...span, rungs })),
        );
      }
    }),
    { numRuns: 2_000 },
  );
});
