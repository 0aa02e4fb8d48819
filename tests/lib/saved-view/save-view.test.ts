import { expect, test } from "vitest";
import { SaveView } from "@/lib/saved-view/save-view";

test.each([
  ["a page of ours", "/teams/1?order=gaps&people=ana%20ruiz", true],
  ["the overview", "/", true],
  ["another site", "https://elsewhere.example/", false],
  ["another site, without its scheme", "//elsewhere.example", false],
  ["another site, as browsers read a backslash", "/\\elsewhere.example", false],
  ["something that runs", "javascript:alert(1)", false],
  ["a line break", "/teams\n//elsewhere.example", false],
  ["nothing", "", false],
  ["more than is kept", `/${"a".repeat(4_000)}`, false],
])("a view of %s", (_what, address, isKept) => {
  expect(SaveView.safeParse({ name: "Mine", address }).success).toBe(isKept);
});

test("a view has a name", () => {
  expect(SaveView.safeParse({ name: "  ", address: "/" }).success).toBe(false);
});
