import { expect, test } from "vitest";
import type { UserId } from "@/lib/ids";
import { type Login, recipientsOf } from "@/lib/reminder/recipient";
import { personId, teamId } from "@/tests/support/organisation/names";

const login = (name: string, person: string | null = null): Login => ({
  userId: name as UserId,
  personId: person === null ? null : personId(person),
});
const [company, blue, night] = ["company", "blue", "night"].map(teamId);
const PATH = [company, blue, night].flatMap((team) => team ?? []);

const told = (managers: [string, Login[]][], officers: Login[] = [], path = PATH) =>
  recipientsOf(personId("ada"), path, {
    managers: new Map(managers.map(([team, logins]) => [teamId(team), logins])),
    officers,
  }).map(({ kind, id }) => `${kind} ${id}`);

test("the holder, the nearest managers above them and the officers are told", () => {
  const managers: [string, Login[]][] = [
    ["company", [login("cora")]],
    ["blue", [login("bob"), login("bea")]],
    ["red", [login("rob")]],
  ];
  expect(told(managers, [login("olive")])).toEqual([
    "holder ada",
    "manager bob",
    "manager bea",
    "officer olive",
  ]);
  expect(told(managers, [], [])).toEqual(["holder ada"]);
});

test("nobody is told twice of their own", () => {
  const own = login("ada-too", "ada");
  expect(told([["blue", [own]]], [own])).toEqual(["holder ada"]);
  expect(
    told([
      ["company", [login("cora")]],
      ["blue", [own]],
    ]),
  ).toEqual(["holder ada", "manager cora"]);
});
