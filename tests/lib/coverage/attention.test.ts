import { expect, test } from "vitest";
import { type AttentionSlot, attention } from "@/lib/coverage/attention";
import { day } from "@/tests/support/organisation/build";
import { competencyId, personId, requirementId, teamId } from "@/tests/support/organisation/names";

const slot = (facts: Partial<AttentionSlot>): AttentionSlot => ({
  personId: personId("ana"),
  personName: "Ana",
  teamId: teamId("blue"),
  requirementId: requirementId("pci"),
  kind: "gap",
  since: day("2026-11-01"),
  until: null,
  ...facts,
});

test("people who lack the same in the same team are one thing to look at", () => {
  const slots = [slot({}), slot({ personName: "Ben", since: day("2026-10-01") })];
  expect(attention({ slots, singleHolders: [] }, 5)).toEqual([
    {
      kind: "gap",
      teamId: teamId("blue"),
      requirementId: requirementId("pci"),
      names: ["Ana", "Ben"],
      people: 2,
      since: day("2026-10-01"),
    },
  ]);
});

test("one of each kind comes before the second of any", () => {
  const slots = [
    slot({ requirementId: requirementId("a") }),
    slot({ requirementId: requirementId("b") }),
    slot({ kind: "grace", until: day("2026-12-01") }),
    slot({ kind: "met", until: day("2026-12-24") }),
  ];
  const single = {
    teamId: teamId("blue"),
    competencyId: competencyId("linux"),
    personId: personId("ana"),
    asked: 3,
  };
  const kinds = attention({ slots, singleHolders: [single] }, 5).map((item) => item.kind);
  expect(kinds).toEqual(["gap", "grace", "ending", "single-holder", "gap"]);
});

test("who has left the reader's reach is counted, not named", () => {
  const [item] = attention({ slots: [slot({}), slot({ personName: null })], singleHolders: [] }, 1);
  expect(item).toMatchObject({ people: 2, names: ["Ana"] });
});
