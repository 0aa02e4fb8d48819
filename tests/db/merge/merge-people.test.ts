import { describe, expect, test } from "vitest";
import { awardCredential } from "@/db/commands/award/award-credential";
import { correctAward } from "@/db/commands/award/correct-award";
import { addPerson } from "@/db/commands/person/add-person";
import { verifyProjection } from "@/db/projection/verify";
import { awardsOf } from "@/db/queries/awards";
import { factsOf } from "@/db/queries/facts";
import { peopleOn, personOn } from "@/db/queries/people";
import { AwardCredential } from "@/lib/award/award-credential";
import type { BatchId, PersonId } from "@/lib/ids";
import { AddPerson } from "@/lib/person/add-person";
import { csvFile, imported, previewed } from "@/tests/support/import/files";
import { describeMerging } from "@/tests/support/merging";
import { made, refusedWith, TODAY } from "@/tests/support/small-world";

describeMerging("merging two people", "merge-people", (given) => {
  const { database, world, admin, hashes, merging, merge, splitting } = given;
  const split = (batchId: BatchId) => made(splitting(batchId));
  const person = async (more: object) =>
    (await made(addPerson(admin(), AddPerson.parse({ name: "Ada L", ...more })))).id;
  const award = (personId: PersonId, issuedOn: string, more: object = {}) =>
    made(
      awardCredential(
        admin(),
        AwardCredential.parse({ personId, credentialId: world().cissp.id, issuedOn, ...more }),
      ),
    );
  const ownerOf = async (id: string) => {
    const [row] = await database().sql`select person_id from awards where id = ${id}`;
    return row?.person_id;
  };

  test("moves facts, keeps what collides on record, and is split to the last field", async () => {
    const { ada } = world().people;
    const place = { teamId: world().teams.red, roleId: world().analyst.id, joinedOn: "2019-05-01" };
    const emails = ["ada.l@harbour.example"];
    const twin = await person({ ...place, emails, externalId: "E-2", managerId: ada });
    const moving = await award(twin, "2021-03-01");
    const colliding = await award(twin, "2024-03-01");
    const before = await hashes();
    const { batch, lines } = await merge(twin, ada);
    const staying = lines.filter(({ outcome }) => outcome === "refused");
    expect(staying.map(({ label }) => label)).toEqual([
      "Team Red, since 1 May 2019",
      "Role Analyst, since 1 May 2019",
      "Award CISSP, 1 Mar 2024",
    ]);
    expect(await verifyProjection()).toEqual([]);
    expect(await personOn(admin(), twin, TODAY)).toBeNull();
    expect((await peopleOn(admin(), { asOf: TODAY })).map(({ id }) => id)).not.toContain(twin);
    expect(await factsOf(admin(), [twin])).toEqual([]);
    expect((await awardsOf(admin(), { personId: ada })).map(({ id }) => id)).toContain(moving.id);
    expect((await awardsOf(admin(), {})).map(({ id }) => id)).not.toContain(colliding.id);
    expect(await personOn(admin(), ada, TODAY)).toMatchObject({
      emails: ["ada@harbour.example", "ada.l@harbour.example"],
      managerId: null,
      joinedOn: expect.any(Number),
    });
    expect(await split(batch.id)).toMatchObject({ conflicts: [] });
    expect(await hashes()).toEqual(before);
    expect(await verifyProjection()).toEqual([]);
  });

  test("split returns what was edited since, and leaves what was entered since", async () => {
    const { ben } = world().people;
    const twin = await person({ name: "Benedict" });
    const moved = await award(twin, "2022-01-01");
    const { batch } = await merge(twin, ben);
    const current = (await awardsOf(admin(), { ids: [moved.id] }))[0];
    if (!current) throw new Error("The award is gone.");
    const edit = { id: current.id, version: current.version, number: "C-77" };
    await made(correctAward(admin(), { ...edit, proof: "checked" }));
    const entered = await award(ben, "2023-01-01");
    expect(await split(batch.id)).toMatchObject({ conflicts: [] });
    expect([await ownerOf(moved.id), await ownerOf(entered.id)]).toEqual([twin, ben]);
    expect(await awardsOf(admin(), { ids: [moved.id] })).toMatchObject([
      { number: "C-77", proof: "checked" },
    ]);
    expect(await verifyProjection()).toEqual([]);
  });

  test("leaves the log whole and in order", async () => {
    const { cleo } = world().people;
    const twin = await person({ name: "Cleopatra" });
    const { id } = await award(twin, "2022-01-01");
    const { batch } = await merge(twin, cleo);
    await split(batch.id);
    const { sql } = database();
    const events = await sql`
      select action, before ->> 'person_id' as before, after ->> 'person_id' as after
      from audit_events where entity_id = ${id} order by seq`;
    expect(events).toEqual([
      { action: "award.add", before: null, after: twin },
      { action: "batch.merge-people", before: twin, after: cleo },
      { action: "batch.undo", before: cleo, after: twin },
    ]);
    const [broken] = await sql`
      select count(*)::int as count from (
        select before, lag(after) over (partition by entity_id order by seq) as earlier
        from audit_events where entity_id = ${id}) steps
      where earlier is not null and before is distinct from earlier`;
    expect(broken).toEqual({ count: 0 });
  });

  describe("in a chain", () => {
    test("is split from the end, and refused from the start", async () => {
      const [a, b, c] = [await person({}), await person({}), await person({})];
      const { id } = await award(a, "2022-01-01");
      const before = await hashes();
      const first = await merge(a, b);
      const second = await merge(b, c);
      expect(await ownerOf(id)).toBe(c);
      expect(await refusedWith(splitting(first.batch.id))).toEqual({ id: "merged-further" });
      await split(second.batch.id);
      expect(await ownerOf(id)).toBe(b);
      await split(first.batch.id);
      expect(await hashes()).toEqual(before);
    });

    test("two that were merged into one are split in any order", async () => {
      const [a, b, c] = [await person({}), await person({}), await person({})];
      const before = await hashes();
      const first = await merge(a, c);
      const second = await merge(b, c);
      await split(first.batch.id);
      await split(second.batch.id);
      expect(await hashes()).toEqual(before);
    });

    test("is not merged again by taking a split back", async () => {
      const [a, b] = [await person({}), await person({})];
      const { batch } = await merge(a, b);
      const { batchId } = await split(batch.id);
      expect(await refusedWith(splitting(batchId))).toEqual({ id: "merge-again" });
      await split((await merge(a, b)).batch.id);
    });
  });

  test("refuses somebody with themselves", async () => {
    const { ada } = world().people;
    expect(await refusedWith(merging(ada, ada))).toEqual({ intoId: "merge-into-itself" });
  });

  describe("leads files to the survivor", () => {
    const HEADER = "person_id | name | email | employment";

    test("by number, address and name", async () => {
      const row = "L-1 | Lena Ott | lena@a.example | employee";
      await imported(
        admin(),
        csvFile([HEADER, row, "L-2 | Helena Ott | helena@a.example | employee"]),
      );
      const [lena, helena] = (await peopleOn(admin(), { asOf: TODAY, q: " Ott" })).toSorted(
        (a, b) => ((b.externalId ?? "") < (a.externalId ?? "") ? 1 : -1),
      );
      if (!lena || !helena) throw new Error("They were not imported.");
      const { batch } = await merge(helena.id, lena.id);
      const again = csvFile([HEADER, "L-2 | Helena Ott | helena@a.example | contractor"]);
      const { counts, rows } = await imported(admin(), again);
      expect(counts).toMatchObject({ create: 0, update: 1, reject: 0 });
      expect(rows.at(0)).toMatchObject({ entityId: lena.id });
      expect(await personOn(admin(), lena.id, TODAY)).toMatchObject({
        externalId: "L-1",
        name: "Lena Ott",
        employment: "contractor",
      });
      const awards = ["person | credential | issued_on"];
      const shown = await previewed(
        admin(),
        csvFile([
          ...awards,
          "Helena Ott | CISSP | 2022-02-02",
          "L-2 | CISSP | 2022-03-03",
          "helena@a.example | CISSP | 2022-04-04",
        ]),
      );
      expect(shown.counts).toMatchObject({ create: 3, undecided: 0 });
      expect(await split(batch.id)).toMatchObject({ conflicts: [] });
      expect(await personOn(admin(), helena.id, TODAY)).toMatchObject({ externalId: "L-2" });
    });
  });
});
