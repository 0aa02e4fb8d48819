import { expect, test } from "vitest";
import { inCommon, scalesOf } from "@/app/(dashboard)/teams/[teamId]/_team/scales";

const LEVELS = [
  { frameworkId: "uk", rank: 1, name: "Awareness" },
  { frameworkId: "uk", rank: 2, name: "Working" },
  { frameworkId: "nice", rank: 1, name: "Basic" },
  { frameworkId: "nice", rank: 3, name: "Advanced" },
];

test("a framework has the names of its own levels, and numbers where it has none", () => {
  const scaleOf = scalesOf(LEVELS);
  expect(scaleOf("uk")).toEqual(["none", "Awareness", "Working"]);
  expect(scaleOf("nice")).toEqual(["none", "Basic", "level 2", "Advanced"]);
  expect(scaleOf("without levels")).toEqual(["none"]);
});

test("the scale of most columns is said once, and each of the others with its column", () => {
  const scaleOf = scalesOf(LEVELS);
  const columns = ["nice", "uk", "uk"].map((id, index) => ({ id: index, scale: scaleOf(id) }));
  expect(inCommon(columns)).toEqual({
    levels: ["none", "Awareness", "Working"],
    columns: [{ id: 0, scale: ["none", "Basic", "level 2", "Advanced"] }, { id: 1 }, { id: 2 }],
  });
});

test("of no columns, and of standings, there are no levels", () => {
  expect(inCommon([])).toEqual({ levels: [], columns: [] });
  expect(inCommon([{ id: 1, scale: [] }])).toEqual({ levels: [], columns: [{ id: 1 }] });
});
