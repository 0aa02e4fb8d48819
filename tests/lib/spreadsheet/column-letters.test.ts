import { expect, test } from "vitest";
import { columnLetters } from "@/lib/spreadsheet/column-letters";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [99, "CV"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i is %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});
