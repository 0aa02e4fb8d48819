import { expect, test } from "vitest";
import { titleOfUndo } from "@/lib/batch/batch";

test("what is taken back is called so, and doing it again as well, however often", () => {
  const titles = ["Assign role Rigger"];
  for (let turn = 0; turn < 4; turn++) titles.push(titleOfUndo(titles.at(-1) ?? ""));
  expect(titles).toEqual([
    "Assign role Rigger",
    "Taken back: Assign role Rigger",
    "Done again: Assign role Rigger",
    "Taken back: Assign role Rigger",
    "Done again: Assign role Rigger",
  ]);
});
