import { expect, test } from "vitest";
import { overTimeHref } from "@/app/(dashboard)/teams/[teamId]/_team/followed";
import { parseIsoDay } from "@/lib/calendar";
import { TeamId } from "@/lib/ids";

const TEAM = {
  id: TeamId.parse("11111111-1111-4111-8111-111111111111"),
  ...{ name: "Platform", parentId: null, path: "Platform", depth: 1, version: 1 },
};

test("a matrix of up to 500 people follows the hand, on all days and not on that of the page", () => {
  const search = { of: "credentials", columns: "all", asOf: parseIsoDay("2026-11-22") };
  const href = `/teams/${TEAM.id}/over-time?of=credentials&columns=all`;
  expect(overTimeHref({ ...TEAM, people: 0 }, search)).toBe(href);
  expect(overTimeHref({ ...TEAM, people: 500 }, search)).toBe(href);
});

test("of more people nobody asks for all days", () => {
  expect(overTimeHref({ ...TEAM, people: 501 }, {})).toBeNull();
});
