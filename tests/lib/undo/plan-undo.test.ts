import { describe, expect, test } from "vitest";
import { planUndo, type TouchedRow } from "@/lib/undo/plan-undo";

function row(id: string, more: Partial<TouchedRow> = {}): TouchedRow {
  const untouched = { state: "as-left", changed: [], edited: [] } as const;
  return { entity: "awards", id, label: id, did: "made", ...untouched, ...more };
}

/** A row whose expiry the act changed. */
function changed(id: string, more: Partial<TouchedRow> = {}): TouchedRow {
  return row(id, { did: "changed", changed: ["expires_on"], ...more });
}

test("what was made is removed, what was changed is restored, what was removed comes back", () => {
  const rows = [row("a"), changed("b"), changed("c"), row("d", { entity: "people" })];
  const plan = planUndo([...rows, row("e", { did: "removed", state: "gone" })], []);
  expect(Object.fromEntries(plan.remove)).toEqual({ awards: ["a"], people: ["d"] });
  expect(plan.restore).toEqual([{ entity: "awards", columns: ["expires_on"], ids: ["b", "c"] }]);
  expect(Object.fromEntries(plan.revive)).toEqual({ awards: ["e"] });
  expect(plan.conflicts).toEqual([]);
});

describe("what was touched since is left alone", () => {
  const edited = ["expires_on"];
  test.each([
    ["a new row that was changed", row("a", { state: "changed" }), "changed"],
    ["a field that was changed again", changed("a", { state: "changed", edited }), "changed"],
    ["a changed row that was deleted", changed("a", { state: "gone" }), "gone"],
  ])("%s", (_what, touched, reason) => {
    const plan = planUndo([touched], []);
    expect(plan.conflicts).toMatchObject([{ id: "a", reason }]);
    expect([plan.remove.size, plan.restore.length, plan.revive.size]).toEqual([0, 0, 0]);
  });
});

test("a row that was edited elsewhere goes back where the act changed it", () => {
  const touched = changed("a", {
    state: "changed",
    changed: ["expires_on", "url"],
    edited: ["source"],
  });
  expect(planUndo([touched], [])).toMatchObject({
    restore: [{ columns: ["expires_on", "url"], ids: ["a"] }],
    conflicts: [],
  });
});

test("of two fields the one that was edited since stays, and the row is told", () => {
  const touched = changed("a", {
    state: "changed",
    changed: ["source", "url"],
    edited: ["url"],
  });
  expect(planUndo([touched], [])).toMatchObject({
    restore: [{ columns: ["source"] }],
    conflicts: [{ id: "a", reason: "changed" }],
  });
});

test("what is there again already is not brought back twice", () => {
  const plan = planUndo([row("a", { did: "removed", state: "changed" })], []);
  expect([plan.revive.size, plan.conflicts]).toEqual([0, []]);
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
  const rows = [row("manager"), row("person"), changed("old")];
  const plan = planUndo(rows, [
    { from: "person", to: "manager" },
    { from: "manager", to: "person" },
    { from: "old", to: "manager" },
  ]);
  expect(plan.conflicts).toEqual([]);
});
