import { describe, expect, test } from "vitest";
import { safeReturnPath } from "@/app/_server/door/return-path";

describe("coming back after signing in", () => {
  test.each(["/", "/teams", "/teams/1?asOf=2026-03-31&proof=checked", "/people?q=M%C3%BCller"])(
    "to %s",
    (path) => {
      expect(safeReturnPath(path)).toBe(path);
    },
  );

  test.each([
    "https://evil.example",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    " //evil.example",
    "/.//evil.example",
    "/..//evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "evil.example",
    "@evil.example",
    "http:evil.example",
    "/\u0000/evil.example",
    "",
    null,
    undefined,
  ])("but not to %j", (path) => {
    expect(safeReturnPath(path)).toBe("/");
  });

  test("without the part that only the browser knows", () => {
    expect(safeReturnPath("/teams#gaps")).toBe("/teams");
  });
});
