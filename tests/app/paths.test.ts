import { expect, test } from "vitest";
import { at, paths, TEAM_TABS } from "@/app/_server/paths";
import { dayOf } from "@/lib/calendar";
import { TeamId } from "@/lib/ids";

const TEAM = TeamId.parse("00000000-0000-4000-8000-00000000000a");
const DAY = dayOf(2026, 3, 31);

test("a view carries its day, rung and filters", () => {
  const path = paths.team(TEAM, "gaps", { asOf: DAY, proof: "checked", q: "Müller & Co", page: 2 });
  expect(path).toBe(
    `/teams/${TEAM}/gaps?proof=checked&q=M%C3%BCller+%26+Co&page=2&asOf=2026-03-31`,
  );
});

test("what is not asked for is left out", () => {
  expect(at("/people", { asOf: null, proof: null, team: undefined, q: null })).toBe("/people");
});

test("the first tab of a team is the team's own address", () => {
  expect(TEAM_TABS.map((tab) => paths.team(TEAM, tab))).toEqual([
    `/teams/${TEAM}`,
    `/teams/${TEAM}/gaps`,
    `/teams/${TEAM}/compliance`,
    `/teams/${TEAM}/renewals`,
    `/teams/${TEAM}/minimums`,
    `/teams/${TEAM}/absence`,
    `/teams/${TEAM}/what-if`,
  ]);
});

test("a secret cannot break out of its place", () => {
  expect(paths.setup("../../api")).toBe("/setup/..%2F..%2Fapi");
});
