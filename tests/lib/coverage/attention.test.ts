import { expect, test } from "vitest";
import { attention } from "@/lib/coverage/attention";
import type { Matter } from "@/lib/team/history/matters";
import type { SingleHolder } from "@/lib/team/history/on-day";
import { day } from "@/tests/support/organisation/build";
import { competencyId, personId, requirementId, teamId } from "@/tests/support/organisation/names";

function matter(facts: Partial<Matter>): Matter {
  return {
    kind: "gap",
    teamId: teamId("blue"),
    requirementId: requirementId("pci"),
    people: 1,
    day: day("2026-10-04"),
    ...facts,
  };
}

function single(asked: number): SingleHolder {
  return {
    teamId: teamId("blue"),
    competencyId: competencyId("linux"),
    personId: personId("ana"),
    asked,
  };
}

test("one of each kind comes before the second of any", () => {
  const matters = [
    matter({ requirementId: requirementId("a") }),
    matter({ requirementId: requirementId("b") }),
    matter({ kind: "grace" }),
    matter({ kind: "ending" }),
  ];
  const kinds = attention(matters, [single(3)], 5).map((item) => item.kind);
  expect(kinds).toEqual(["gap", "grace", "ending", "single-holder", "gap"]);
});

test("of one kind the one with most people comes first, then the earliest", () => {
  const many = matter({ people: 2 });
  const early = matter({ day: day("2026-01-01") });
  const late = matter({ day: day("2026-11-01") });
  expect(attention([late, early, many, matter({})], [], 3)).toEqual([many, early, matter({})]);
});

test("of single holders the one whom most people need comes first", () => {
  const asked = attention([], [single(2), single(7)], 2).map((item) =>
    item.kind === "single-holder" ? item.asked : null,
  );
  expect(asked).toEqual([7, 2]);
});
