import { expect, test } from "vitest";
import { breakText, depthNote, depthText, lossText } from "@/lib/format/minimum";
import { day } from "@/tests/support/organisation/build";
import { credentialId, personId } from "@/tests/support/organisation/names";

const TODAY = day("2026-11-22");
const names = {
  credential: (id: string) => id.toUpperCase(),
  competency: () => "",
  level: () => "",
  role: () => "",
  policy: () => "",
};

test.each([
  ["2027-01-13", "Too few from 13 Jan 2027 on, in 52 days"],
  ["2026-11-22", "Too few since 22 Nov 2026"],
  ["2026-11-01", "Too few since 1 Nov 2026, 21 days ago"],
])("a break on %s: %s", (on, words) => {
  expect(breakText({ on: day(on) }, TODAY)).toBe(words);
});

test.each([
  ["left", [], "leaves"],
  ["moved", [], "is no longer in the team"],
  ["lapsed", ["ceh"], "CEH ends"],
  ["lapsed", ["ceh", "cissp"], "CEH and CISSP end"],
  ["lapsed", [], "an assessment ends"],
] as const)("%s %j: %s", (cause, credentials, words) => {
  const loss = { personId: personId("ada"), cause, credentials: credentials.map(credentialId) };
  expect(lossText(loss, names)).toBe(words);
});

test.each([
  [-2, "−2", "2 people short"],
  [-1, "−1", "1 person short"],
  [0, "0", "nobody to spare"],
  [3, "+3", "3 people to spare"],
])("a depth of %i reads %s, %s", (depth, text, note) => {
  expect([depthText(depth), depthNote(depth)]).toEqual([text, note]);
});
