import { expect, test } from "vitest";
import { freshnessWords, staleWords } from "@/lib/format/stale";
import { day } from "@/tests/support/organisation/build";

test.each([
  [{ staleAfterMonths: null, staleCounts: true }, null],
  [{ staleAfterMonths: 1, staleCounts: true }, "stale after 1 month"],
  [{ staleAfterMonths: 6, staleCounts: false }, "stale after 6 months, and does not count then"],
])("a competency with %o is said to be %s", (own, words) => {
  expect(staleWords(own)).toBe(words);
});

test("what is told of a skill is its last use, and since when it is stale", () => {
  const [lastUse, staleSince] = [day("2026-03-03"), day("2026-09-04")];
  expect(freshnessWords({ lastUse: null, staleSince: null })).toBeNull();
  expect(freshnessWords({ lastUse, staleSince: null })).toBe("last used in work on 3 Mar 2026");
  expect(freshnessWords({ lastUse, staleSince })).toBe(
    "last used in work on 3 Mar 2026 · stale since 4 Sep 2026",
  );
});
