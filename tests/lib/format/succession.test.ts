import { expect, test } from "vitest";
import { isThin, type Succession } from "@/lib/competency/successors";
import { depthText } from "@/lib/format/succession";
import { day } from "@/tests/support/organisation/build";
import { personId, roleId } from "@/tests/support/organisation/names";

const leaves = (who: string) => ({ personId: personId(who), lastDay: day("2027-01-31") });

function succession(facts: Partial<Succession> = {}): Succession {
  const none = { leaving: [], ready: [], oneStep: [] };
  return { roleId: roleId("analyst"), asks: 2, holders: [personId("ada")], ...none, ...facts };
}

test.each<[string, boolean, Partial<Succession>]>([
  ["Nobody", true, {}],
  ["Nobody yet; 1 person one step away", true, { oneStep: [personId("ben")] }],
  ["1 deep", false, { ready: [personId("ben")], oneStep: [personId("cleo")] }],
  ["1 deep", false, { ready: [personId("ben")], leaving: [leaves("ada")] }],
  [
    "1 for 2 who leave",
    true,
    { ready: [personId("cleo")], leaving: [leaves("ada"), leaves("ben")] },
  ],
  ["Nobody", false, { holders: [] }],
  ["Asks for no competency", false, { asks: 0 }],
])("“%s”, too few: %s", (words, isTooFew, facts) => {
  const own = succession(facts);
  expect(depthText(own)).toBe(words);
  expect(isThin(own)).toBe(isTooFew);
});
