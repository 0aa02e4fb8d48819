import { beforeAll, expect, test, vi } from "vitest";
import { inTransaction } from "@/db/actor-scope";
import { addAlias } from "@/db/commands/alias/add-alias";
import { changePerson } from "@/db/commands/person/change-person";
import { detailsOf } from "@/db/queries/found-details";
import { findKept } from "@/db/queries/kept-names";
import { NAME_LISTS, type NamedKind } from "@/db/queries/name-lists";
import { personOn } from "@/db/queries/people";
import { findNamed } from "@/db/queries/search";
import { people } from "@/db/schema/people";
import { type Actor, jobActor } from "@/lib/access";
import type { PersonId } from "@/lib/ids";
import { ChangePerson } from "@/lib/person/change-person";
import { describeEachDatabase } from "@/tests/support/databases";
import { ARRANGER, made, type SmallWorld, smallWorld, TODAY } from "@/tests/support/small-world";

const ALL = Object.keys(NAME_LISTS) as NamedKind[]; // the keys of a const object

describeEachDatabase("looking for names", () => {
  let world: SmallWorld;
  let admin: Actor;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    admin = world.actor("admin");
  });

  async function found(actor: Actor, typed: string): Promise<string[]> {
    const all = await findNamed(actor, ALL, typed, 9);
    const ids = new Map([...all].map(([kind, { hits }]) => [kind, hits.map(({ id }) => id)]));
    const details = await detailsOf(actor, ids, TODAY);
    return [...ids].flatMap(([kind, own]) => own.map((id) => `${kind} ${details.get(id)?.name}`));
  }

  test.each([
    ["a person", "lindqist", ["person Ada Lindqvist"]],
    ["a person by their address", "ADA@harb", ["person Ada Lindqvist"]],
    ["a team", "blue", ["team Blue"]],
    ["a role", "analist", ["role Analyst", "requirement CISSP for analysts"]],
    ["a competency", "netwroks", ["competency Networks"]],
    [
      "a credential and what asks for it",
      "cisp",
      ["credential CISSP", "requirement CISSP for analysts"],
    ],
    ["nothing", "zeppelin", []],
    ["nothing by half a character", "\ud800\0", []],
  ])("finds %s", async (_name, typed, expected) => {
    expect((await found(admin, typed)).sort()).toEqual(expected.toSorted());
  });

  test("finds people and teams in reach only", async () => {
    const { people: own, teams } = world;
    const [lead, self] = [world.actor("manager"), world.actor("person", teams.blue, own.ada)];
    for (const name of ["Cleo Marsh", "Cleo", "cleo@harbour.example", "Red"]) {
      expect(await found(admin, name)).toHaveLength(1);
      for (const actor of [lead, self]) expect(await found(actor, name)).toEqual([]);
    }
    expect(await found(lead, "Ben")).toEqual(["person Ben Okafor"]);
    expect(await found(self, "Ben")).toEqual([]);
    expect(await found(self, "Ada")).toEqual(["person Ada Lindqvist"]);
  });

  test("says nothing of what is out of reach, whoever asks for it by its id", async () => {
    const ids = new Map([["person", [world.people.cleo]] as const]);
    expect((await detailsOf(admin, ids, TODAY)).get(world.people.cleo)).toMatchObject({
      name: "Cleo Marsh",
      note: "Red · cleo@harbour.example",
    });
    expect(await detailsOf(world.actor("manager"), ids, TODAY)).toEqual(new Map());
    await expect(findKept(world.actor("manager"), ["person"], "Cleo", 9)).rejects.toThrow("reach");
  });

  async function rename(id: PersonId, name: string): Promise<void> {
    const person = await personOn(ARRANGER, id, TODAY);
    const { version, externalId, emails, managerId } = person ?? {};
    const input = { id, version, name, externalId, emails, managerId, joinedOn: "2020-01-01" };
    await made(changePerson(ARRANGER, ChangePerson.parse(input)));
  }

  test("knows every change at once, and each once", async () => {
    expect(await found(admin, "Okafor")).toEqual(["person Ben Okafor"]);
    for (const name of ["Ben Zephyrin", "Benjamin Zephyrin", "Ben Okafor"]) {
      await rename(world.people.ben, name);
      expect(await found(admin, name)).toEqual([`person ${name}`]);
    }
    expect(await found(admin, "Zephyrin")).toEqual([]);
    const alias = { credentialId: world.badge.id, alias: "Zephyr token" };
    await made(addAlias(ARRANGER, alias));
    expect(await found(admin, "zephyr tok")).toEqual(["credential Subnet badge"]);
  });
});

describeEachDatabase("looking for names while others write", () => {
  test("a change that began before another one, and ended after it, is known", async () => {
    const reader = jobActor("reader");
    const known = async (name: string) =>
      (await findNamed(reader, ["person"], name, 9)).get("person")?.total;
    const added = (name: string, then = async () => {}) =>
      inTransaction(ARRANGER, "test", async (tx) => {
        await tx.insert(people).values({ name });
        await then();
      });
    await added("Slow Snailsworth", async () => {
      await added("Quick Hareford");
      expect([await known("Hareford"), await known("Snailsworth")]).toEqual([1, 0]);
    });
    expect([await known("Hareford"), await known("Snailsworth")]).toEqual([1, 1]);
  });
}, ["PostgreSQL"]);
