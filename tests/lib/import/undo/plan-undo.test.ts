import { describe, expect, test } from "vitest";
import { planUndo, type TouchedRow } from "@/lib/import/undo/plan-undo";

function row(id: string, more: Partial<TouchedRow> = {}): TouchedRow {
  return { entity: "awards", id, isNew: true, state: "as-left", line: null, label: id, ...more };
}

test("what was made is removed, what was changed is restored", () => {
  const plan = planUndo([row("a"), row("b", { isNew: false }), row("c", { entity: "people" })], []);
  expect(plan.remove).toEqual(
    new Map([
      ["awards", ["a"]],
      ["people", ["c"]],
    ]),
  );
  expect(plan.restore).toEqual(new Map([["awards", ["b"]]]));
  expect(plan.conflicts).toEqual([]);
});

describe("what was touched since is left alone", () => {
  test.each([
    ["a new row that was changed", row("a", { state: "changed" })],
    ["a changed row that was changed again", row("a", { isNew: false, state: "changed" })],
    ["a changed row that was deleted", row("a", { isNew: false, state: "gone" })],
  ])("%s", (_what, touched) => {
    const plan = planUndo([touched], []);
    expect(plan.conflicts).toMatchObject([{ id: "a", reason: "changed" }]);
    expect([plan.remove.size, plan.restore.size]).toEqual([0, 0]);
  });
});

test("a new row that is gone already is no conflict", () => {
  expect(planUndo([row("a", { state: "gone" })], [])).toMatchObject({ conflicts: [] });
});

test("what something else builds upon stays, and what that needs stays, too", () => {
  const rows = [row("team"), row("person"), row("membership"), row("award"), row("credential")];
  const plan = planUndo(rows, [
    { from: "membership", to: "team" },
    { from: "membership", to: "person" },
    { from: "award", to: "person" },
    { from: "award", to: "credential" },
    { from: "an award from elsewhere", to: "person" },
    { from: "person", to: "team" },
  ]);
  expect(plan.conflicts.map(({ id, reason }) => `${id} ${reason}`)).toEqual([
    "person used",
    "team used",
  ]);
  expect(plan.remove.get("awards")).toEqual(["membership", "award", "credential"]);
});

test("rows of the import hold nothing back that goes with them", () => {
  const rows = [row("manager"), row("person"), row("old", { isNew: false })];
  const plan = planUndo(rows, [
    { from: "person", to: "manager" },
    { from: "manager", to: "person" },
    { from: "old", to: "manager" },
  ]);
  expect(plan.conflicts).toEqual([]);
});

test("where a later span stays, the one that it replaced is not stretched over it", () => {
  const rows = [
    row("before", { isNew: false, line: "ana" }),
    row("after", { state: "changed", line: "ana" }),
    row("other", { isNew: false, line: "ben" }),
  ];
  const plan = planUndo(rows, []);
  expect(plan.conflicts.map(({ id, reason }) => `${id} ${reason}`)).toEqual([
    "after changed",
    "before used",
  ]);
  expect(plan.restore.get("awards")).toEqual(["other"]);
});
