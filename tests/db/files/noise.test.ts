import { expect, test } from "vitest";
import { HARNESSES } from "@/tests/fuzz/harnesses";
import { runRounds } from "@/tests/fuzz/rounds";

const ROUNDS = 400;

/** A short run of `npm run fuzz`; what it ever found is repeated by its seed. */
test.each(HARNESSES)("the reader of $name survives noise", async (harness) => {
  const { finds } = await runRounds(harness, 0, ROUNDS);
  expect(finds).toEqual([]);
});
