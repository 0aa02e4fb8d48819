import { expect, test } from "vitest";
import { AddPerson } from "@/lib/person/add-person";
import { ChangePerson } from "@/lib/person/change-person";
import { personProblems } from "@/lib/person/person-problems";
import { day } from "@/tests/support/organisation/build";
import { personId } from "@/tests/support/organisation/names";

const nothing = { id: personId("ada"), joinedOn: null, leftOn: null, managerId: null };

test.each([
  [{}, []],
  [{ joinedOn: day("2026-01-01"), leftOn: day("2026-01-01") }, []],
  [{ joinedOn: day("2026-01-02"), leftOn: day("2026-01-01") }, ["left-before-joined"]],
  [{ leftOn: day("2026-01-01") }, []],
  [{ managerId: personId("ben") }, []],
  [{ managerId: personId("ada") }, ["manager-is-self"]],
])("%o", (facts, codes) => {
  expect(personProblems({ ...nothing, ...facts }).map(({ code }) => code)).toEqual(codes);
});

test("somebody new needs a name and nothing else", () => {
  expect(AddPerson.parse({ name: "Ada" })).toEqual({
    name: "Ada",
    externalId: null,
    employment: "employee",
    joinedOn: null,
    leftOn: null,
    managerId: null,
    emails: [],
    teamId: null,
    roleId: null,
  });
});

test("a change says only what it says", () => {
  const id = "5f0e8f0e-0000-4000-8000-000000000000";
  expect(ChangePerson.parse({ id, version: 1 })).toEqual({ id, version: 1 });
  expect(ChangePerson.safeParse({ id, version: 1, access: "admin" }).success).toBe(false);
});

test("addresses are kept in lower case", () => {
  expect(AddPerson.parse({ name: "Ada", emails: [" Ada@Harbour.example "] }).emails).toEqual([
    "ada@harbour.example",
  ]);
});
