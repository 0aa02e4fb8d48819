import { expect, test } from "vitest";
import { supersededBy } from "@/lib/credential/superseded";
import { anAward, day } from "@/tests/support/organisation/build";
import * as name from "@/tests/support/organisation/names";

const old = anAward({ id: name.awardId("old"), issuedOn: day("2023-03-01") });
const renewal = anAward({ id: name.awardId("renewal"), issuedOn: day("2026-03-01") });

test.each([
  ["on the day of the renewal", "2026-03-01", renewal, "renewal"],
  ["the day before it", "2026-02-28", renewal, null],
  [
    "by one that was revoked by then",
    "2026-06-01",
    { ...renewal, revokedOn: day("2026-06-01") },
    null,
  ],
  ["until it is revoked", "2026-05-31", { ...renewal, revokedOn: day("2026-06-01") }, "renewal"],
  ["by one that is still in progress", "2026-06-01", { ...renewal, state: "in-progress" }, null],
  [
    "by another credential",
    "2026-06-01",
    { ...renewal, credentialId: name.credentialId("cysa") },
    null,
  ],
] as const)("an award is superseded %s", (_when, asOf, other, by) => {
  const found = supersededBy(old, [old, other], day(asOf));
  expect(found?.id ?? null).toBe(by === null ? null : name.awardId(by));
});

test("of several renewals the next one supersedes, and the last stands", () => {
  const third = anAward({ id: name.awardId("third"), issuedOn: day("2026-09-01") });
  const all = [third, old, renewal];
  const asOf = day("2026-11-22");
  expect(all.map((award) => supersededBy(award, all, asOf)?.id ?? null)).toEqual([
    null,
    renewal.id,
    third.id,
  ]);
});
