import type { Sql } from "postgres";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { takeBadges } from "@/db/commands/badge/take-badges";
import { Forbidden, NotFound } from "@/db/errors";
import type { Access, Actor } from "@/lib/access";
import { PersonId, TeamId } from "@/lib/ids";
import { asFile, credential, embedded } from "@/tests/support/badges/make";
import { newSigner } from "@/tests/support/badges/sign";
import { afresh, arrangeHolders, heldAwards, keptBadges } from "@/tests/support/badges/taking";
import { describeEachDatabase } from "@/tests/support/databases";

const academy = newSigner();

describeEachDatabase("badges that are dropped on a person", (database) => {
  let sql: Sql;
  let ada: PersonId;
  let ben: PersonId;
  let blue: TeamId;

  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    sql = database().sql;
    await arrangeHolders(sql, academy);
    const people = await sql`select id from people order by name`;
    [ada, ben] = people.map(({ id }) => PersonId.parse(id)) as [PersonId, PersonId]; // Ada and Ben
    const [team] = await sql`select id from teams where name = 'Blue'`;
    blue = TeamId.parse(team?.id);
  });

  const actor = (
    access: Access,
    personId: PersonId | null = null,
    teamIds: TeamId[] = [],
  ): Actor => {
    return { kind: "user", name: `Sam ${access}`, userId: null, access, personId, teamIds };
  };
  const file = async (said: Parameters<typeof credential>[0] = {}, by = academy) => {
    return { fileName: "b.json", bytes: asFile(await embedded(credential(said), by)) };
  };
  const outcomes = async (
    by: Actor,
    personId: PersonId,
    content: Awaited<ReturnType<typeof file>>,
  ) => {
    const taken = await takeBadges(by, { personId, ...content });
    if (!taken.ok) return taken.problem.code;
    return taken.value.map(({ outcome, problems }) => [
      outcome,
      ...problems.map(({ code }) => code),
    ]);
  };

  describe.each<[string, () => Actor]>([
    ["the person", () => actor("person", ada)],
    ["their manager", () => actor("manager", null, [blue])],
    ["an L&D lead", () => actor("learning")],
  ])("by %s", (_, who) => {
    test("are on record at once, with the proof that they have", () =>
      afresh(sql, async () => {
        expect(await outcomes(who(), ada, await file())).toEqual([["create"]]);
        expect(await heldAwards(sql)).toMatchObject([
          { who: "Ada Lindqvist", proof: "issuer-verified" },
        ]);
        expect(await keptBadges(sql)).toMatchObject([{ by: "address", recorded: true }]);
        expect(await outcomes(who(), ada, await file())).toEqual([["unchanged"]]);
      }));

    test("are a claim where anybody could have signed them", () =>
      afresh(sql, async () => {
        const forged = await file({}, newSigner());
        expect(await outcomes(who(), ada, forged)).toEqual([["create", "badge-not-verified"]]);
        expect(await heldAwards(sql)).toMatchObject([{ proof: "claimed" }]);
      }));

    test("wait where nobody knows the credential", () =>
      afresh(sql, async () => {
        const unknown = await file({ name: "Rigging" });
        expect(await outcomes(who(), ada, unknown)).toEqual([["undecided", "credential-unknown"]]);
        expect(await heldAwards(sql)).toEqual([]);
        expect(await keptBadges(sql)).toMatchObject([{ who: "Ada Lindqvist", recorded: false }]);
      }));
  });

  test("are left alone where they are somebody else's, or nobody's", () =>
    afresh(sql, async () => {
      const refused = [["reject", "badge-of-somebody-else"]];
      expect(await outcomes(actor("admin"), ben, await file())).toEqual(refused);
      const strangers = await file({ address: "stranger@old.example" });
      expect(await outcomes(actor("admin"), ada, strangers)).toEqual(refused);
      expect(await keptBadges(sql)).toEqual([]);
    }));

  test("are in the audit log, by whom and how", () =>
    afresh(sql, async () => {
      await outcomes(actor("person", ada), ada, await file());
      const events = await sql`
        select entity from audit_events where action = 'badge.take' and actor = 'Sam person' order by seq desc limit 2`;
      expect(events.map(({ entity }) => entity).sort()).toEqual(["awards", "badges"]);
    }));

  test("say what is wrong with a file that is none", async () => {
    const pdf = { fileName: "a.pdf", bytes: Buffer.from("%PDF-1.7") };
    expect(await outcomes(actor("admin"), ada, pdf)).toBe("unsupported-file");
  });

  test("are refused from who may not, before it is looked at them", async () => {
    const pdf = { fileName: "a.pdf", bytes: Buffer.from("%PDF-1.7") };
    await expect(outcomes(actor("auditor"), ada, pdf)).rejects.toThrow(Forbidden);
    await expect(outcomes(actor("person", ben), ada, pdf)).rejects.toThrow(NotFound);
  });
});
