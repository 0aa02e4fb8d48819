import { expect, test } from "vitest";
import { matchLeave } from "@/lib/absence/match-leave";
import { PersonNames } from "@/lib/import/names/person-names";
import { day } from "@/tests/support/organisation/build";
import { personId } from "@/tests/support/organisation/names";

const nobody = { externalId: null, emails: [], aliases: [] };
const NAMES = new PersonNames([
  {
    ...nobody,
    id: personId("ada"),
    name: "Ada Lindqvist",
    externalId: "1001",
    emails: ["ada@x.example", "ada.l@home.example"],
    aliases: ["adalie"],
  },
  { ...nobody, id: personId("ben-1"), name: "Ben Okafor", emails: ["ben@x.example"] },
  { ...nobody, id: personId("ben-2"), name: "Ben Okafor" },
]);

const days = { from: day("2026-12-07"), last: day("2026-12-11") };
const match = (...texts: string[]) =>
  matchLeave([{ place: "Line 2", who: [texts], ...days }], NAMES);

test.each([
  ["an id", "1001"],
  ["any address, in any case", "ADA.L@home.example"],
  ["what was once decided", "Adalie"],
  ["a name that one person bears", "ada lindqvist"],
])("%s finds the person", (_name, text) => {
  expect(match(text).leave).toEqual([{ personId: "ada", ...days }]);
});

test("the first text that finds somebody does", () => {
  expect(match("Ada Lindqvist – Vacation", "Ada Lindqvist", "Vacation").leave).toHaveLength(1);
});

test("a name that two people bear finds neither, and says so", () => {
  const { leave, unknown, problems } = match("Ben Okafor");
  expect({ leave, unknown }).toEqual({ leave: [], unknown: [] });
  expect(problems[0]).toMatchObject({
    place: "Line 2",
    message: expect.stringContaining("Several people"),
  });
  expect(match("ben@x.example").leave).toEqual([{ personId: "ben-1", ...days }]);
});

test("whoever is not known here is listed, and harms nobody else", () => {
  const { leave, unknown, problems } = matchLeave(
    [{ place: "Line 2", who: [["zoe@x.example"], ["ada@x.example"]], ...days }],
    NAMES,
  );
  expect(leave).toHaveLength(1);
  expect(unknown).toEqual([{ place: "Line 2", text: "zoe@x.example" }]);
  expect(problems).toEqual([]);
});
