import { describe, expect, test } from "vitest";
import { PersonId } from "@/lib/ids";
import { PersonCandidates } from "@/lib/import/names/person-candidates";
import { PersonNames } from "@/lib/import/names/person-names";

const NAMES = [
  "Anna Schmidt",
  "Andreas Schmidt",
  "Jörg Müller",
  "Jürgen Müller",
  "Søren Ångström",
  "Katharina Weiß",
  "Robert Brown",
  "Roberta Browne",
  "William O'Connor",
  "María José García López",
  "Mary Ann Evans",
  "Łukasz Wójcik",
  "Nguyễn Văn An",
  "Bob Marsh",
];
const people = NAMES.map((name, index) => ({
  id: PersonId.parse(`00000000-0000-4000-8000-${`${index}`.padStart(12, "0")}`),
  ...{ name, externalId: null, aliases: [] },
  emails: [`person.${index}@a.example`],
}));
const names = new PersonNames(people);
const candidates = new PersonCandidates(people);

const WRITTEN = [
  ["Joerg Mueller", "other spelling", "Jörg Müller"],
  ["Jorg Muller", "other spelling", "Jörg Müller"],
  ["MÜLLER Jörg", "other order", "Jörg Müller"],
  ["Soeren Angstroem", "other spelling", "Søren Ångström"],
  ["Soren Angstrom", "other spelling", "Søren Ångström"],
  ["Katharina Weiss", "other spelling", "Katharina Weiß"],
  ["Lukasz Wojcik", "other spelling", "Łukasz Wójcik"],
  ["Nguyen Van An", "other spelling", "Nguyễn Văn An"],
  ["An Nguyen Van", "other order", "Nguyễn Văn An"],
  ["Schmidt Anna", "other order", "Anna Schmidt"],
  ["Anna Maria Schmidt", "middle name", "Anna Schmidt"],
  ["Mary Evans", "middle name", "Mary Ann Evans"],
  ["María López", "middle name", "María José García López"],
  ["Kate Weiss", "nickname", "Katharina Weiß"],
  ["Bob Brown", "nickname", "Robert Brown"],
  ["Bill OConnor", "nickname", "William O'Connor"],
  ["Robert Marsh", "nickname", "Bob Marsh"],
  ["J. Mueller", "initials", "Jörg Müller"],
  ["R. Brown", "initials", "Robert Brown"],
  ["William O.", "initials", "William O'Connor"],
  ["woconnor", "initials", "William O'Connor"],
  ["Ana Schmid", "similar name", "Anna Schmidt"],
  ["Robert Brwon", "similar name", "Robert Brown"],
] as const;

describe.each(WRITTEN)("“%s”", (written, reason, meant) => {
  test(`is proposed for its ${reason}, ${meant} first, and never taken`, () => {
    expect(names.find(written)).toEqual({ kind: "nobody" });
    const [best] = candidates.of([written]);
    expect(best).toMatchObject({ reason });
    const equal = candidates.of([written]).filter(({ score }) => score === best?.score);
    expect(equal.map(({ name }) => name)).toContain(meant);
  });
});

test.each(["Zoë Quist", "payroll", "12345", ""])("“%s” is like nobody", (written) => {
  expect(candidates.of([written])).toEqual([]);
});

test("all that somebody is called counts, the surest first", () => {
  const found = candidates.of(["rbrown", "Bob Brown"]);
  expect(found.map(({ name, reason }) => `${name}: ${reason}`).slice(0, 1)).toEqual([
    "Robert Brown: nickname",
  ]);
  const scores = found.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
});
