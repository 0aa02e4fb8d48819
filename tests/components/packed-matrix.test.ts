import { expect, test } from "vitest";
import type { MatrixPerson } from "@/components/matrix/matrix-data";
import { packPeople, unpackPeople } from "@/components/matrix/packed-matrix";

const ROLE: MatrixPerson = {
  ...{ id: "0c9a7e52-1111-4111-8111-111111111111", name: "Analyst", note: "asks", team: "" },
  ...{ href: "/roles/0c9a7e52-1111-4111-8111-111111111111", isRole: true },
};

const PEOPLE: readonly MatrixPerson[] = [
  ["5b1d", "Ada Lindqvist", "Analyst, Rigger", "Blue"],
  ["7e02", "$1\nØystein 良子 </script>", "", 'Red "two"'],
  ["9f3c", "{id}", "Analyst", "Blue"],
].map(([start, name = "", note = "", team = ""]) => {
  const id = `${start}0000-2222-4222-8222-222222222222`;
  return { id, name, note, team, href: `/people/${id}?asOf=2026-11-22&proof=checked` };
});

test("people and roles come out as they went in, whatever they are called", () => {
  expect(unpackPeople(packPeople([ROLE, ...PEOPLE]))).toEqual([ROLE, ...PEOPLE]);
  expect(unpackPeople(packPeople([]))).toEqual([]);
});

test("what many have in common is said once", () => {
  const many = Array.from({ length: 1_000 }, () => PEOPLE[0] ?? ROLE);
  const text = packPeople(many);
  expect(text.split("Analyst, Rigger").length - 1).toBe(1);
  expect(text.split("asOf=").length - 1).toBe(1);
});
