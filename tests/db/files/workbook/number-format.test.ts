import { expect, test } from "vitest";
import { lookOf, lookOfBuiltIn } from "@/db/files/workbook/number-format";

test.each([
  ["General", "number"],
  ["0.00", "number"],
  ["#,##0", "number"],
  ["0.00E+00", "number"],
  ["0%", "number"],
  ['0 "days"', "number"],
  ["[Red]0;[Blue]-0", "number"],
  ['"yyyy-mm-dd" 0', "number"],
  ["[h]:mm", "number"],
  ["@", "number"],
  ["yyyy-mm-dd", "day"],
  ["dd/mm/yyyy", "day"],
  ["d\\-mmm\\-yy", "day"],
  ["[$-409]d mmmm yyyy;@", "day"],
  ['dd"."mm"."yyyy', "day"],
  ["mmm", "day"],
  ["yyyy", "day"],
  ["mmm-yy", "month"],
  ["[$-407]mmmm yyyy", "month"],
  ["yyyy-mm", "month"],
  ["yyyy-mm-dd hh:mm", "day-time"],
  ["m/d/yy h:mm AM/PM", "day-time"],
  ["dd hh:mm:ss.000", "day-time"],
  ["hh:mm", "time"],
  ["h:mm AM/PM", "time"],
  ["mm:ss.0", "time"],
])("%s shows a %s", (code, kind) => {
  expect(lookOf(code).kind).toBe(kind);
});

test("zeros alone pad to their width", () => {
  expect(lookOf("00000")).toEqual({ kind: "padded", width: 5 });
});

test.each([
  [0, "number"],
  [1, "number"],
  [14, "day"],
  [17, "month"],
  [21, "time"],
  [22, "day-time"],
  [45, "time"],
  [46, "number"],
  [49, "number"],
  [57, "day"],
  [9999, "number"],
])("built-in format %i shows a %s", (id, kind) => {
  expect(lookOfBuiltIn(id).kind).toBe(kind);
});
