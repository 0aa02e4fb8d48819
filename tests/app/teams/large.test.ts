import { expect, test } from "vitest";
import { matrixHref, overTimeHref } from "@/app/(dashboard)/teams/[teamId]/_team/large";
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

test("a matrix that does not come with its page has another address after every write, and on every day", () => {
  const asOf = parseIsoDay("2026-11-22");
  const search = { of: "credentials", columns: "all", asOf, snapshot: "7:9:7" };
  expect(matrixHref({ ...TEAM, people: 501 }, search)).toBe(
    `/teams/${TEAM.id}/on-day?of=credentials&columns=all&snapshot=7%3A9%3A7&asOf=2026-11-22`,
  );
});
