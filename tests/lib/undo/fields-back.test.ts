import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldsBack } from "@/lib/undo/fields-back";

const columns = fc.subarray([
  ...["name", "url", "starts_on", "ends_on", "issued_on", "expires_on", "proof", "validity"],
]);

test("every changed field goes back or is kept, and none that was edited goes back", () => {
  fc.assert(
    fc.property(columns, columns, (changed, edited) => {
      const { back, kept } = fieldsBack(changed, edited);
      expect([...back, ...kept].toSorted()).toEqual(changed.toSorted());
      expect(back.filter((column) => edited.includes(column))).toEqual([]);
    }),
  );
});

test.each([
  ["a last day with its first day", ["ends_on"], ["starts_on"]],
  ["the days that a proof was given for", ["expires_on"], ["proof"]],
  ["a validity with its months", ["validity"], ["validity_months"]],
])("%s stays", (_what, changed, edited) => {
  expect(fieldsBack(changed, edited)).toEqual({ back: [], kept: changed });
});

test("an owner goes back whatever else was edited", () => {
  const { back } = fieldsBack(["person_id"], ["expires_on", "proof", "number"]);
  expect(back).toEqual(["person_id"]);
});
