import { expect, test } from "vitest";
import { wordingText } from "@/lib/format/wording";

const said = (language: string | null, text: string) => ({ language, text });

test.each([
  ["English before others", [said("nl", "Knopen"), said("en-GB", "Knots")], "Knots"],
  ["what has no language before others", [said("nl", "Knopen"), said(null, "Knots")], "Knots"],
  ["the first of others", [said("nl", "Knopen"), said("de", "Knoten")], "Knopen"],
  ["nothing", [], null],
])("shows %s", (_, wordings, expected) => {
  expect(wordingText(wordings)).toBe(expected);
});
