import { randomUUID } from "node:crypto";
import type { Sql } from "postgres";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { undoImport } from "@/db/commands/import/undo-import";
import type { JsonObject } from "@/lib/json";
import { international, png } from "@/tests/support/badges/bake";
import { asFile, asToken, credential, embedded } from "@/tests/support/badges/make";
import { newSigner, signed } from "@/tests/support/badges/sign";
import {
  afresh,
  arrangeHolders,
  heldAwards,
  keptBadges,
  pin,
  TAKER,
  take,
} from "@/tests/support/badges/taking";
import { describeEachDatabase } from "@/tests/support/databases";
import { csvFile, tableHashes } from "@/tests/support/import/files";

const academy = newSigner();
const forger = newSigner();

describeEachDatabase("badges in a file", (database) => {
  let sql: Sql;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    sql = database().sql;
    await arrangeHolders(sql, academy);
  });

  describe("one that is its issuer's, to an old address of somebody", () => {
    test.each<[string, () => Promise<[unknown, string]>]>([
      ["as JSON", async () => [await embedded(credential(), academy), "b.json"]],
      ["as a token", async () => [asToken(credential(), academy), "b.jwt"]],
      [
        "baked into a picture",
        async () => {
          const text = JSON.stringify(await embedded(credential(), academy));
          return [png([international(text)]), "b.png"];
        },
      ],
    ])("is on their record, %s, and only once", (_, make) =>
      afresh(sql, async () => {
        const [content, name] = await make();
        expect(await take(content, {}, name)).toMatchObject({ outcome: "create", codes: [] });
        expect(await heldAwards(sql)).toMatchObject([
          {
            who: "Ada Lindqvist",
            what: "Subnetting",
            proof: "issuer-verified",
            from: "2026-03-01",
          },
        ]);
        const before = await tableHashes(sql);
        expect(await take(content, {}, name)).toMatchObject({ outcome: "unchanged" });
        expect((await tableHashes(sql)).awards).toEqual(before.awards);
        expect(await keptBadges(sql)).toEqual([
          {
            ...{ who: "Ada Lindqvist", by: "address", recorded: true },
            ...{ state: "verified", name: "Subnetting" },
          },
        ]);
      }),
    );

    test("is gone without a trace when the import is taken back", () =>
      afresh(sql, async () => {
        const before = await tableHashes(sql);
        const { id } = await take(await embedded(credential(), academy));
        if (!id) throw new Error("Nothing was imported.");
        await undoImport(TAKER, id);
        expect(await tableHashes(sql)).toEqual(before);
        expect(await keptBadges(sql)).toEqual([]);
      }));
  });

  test("a forgery in the issuer's name is a claim, and says why", () =>
    afresh(sql, async () => {
      const taken = await take(await embedded(credential(), forger));
      expect(taken).toMatchObject({ outcome: "create", codes: ["badge-not-verified"] });
      expect(await heldAwards(sql)).toMatchObject([{ proof: "claimed" }]);
      expect(await keptBadges(sql)).toMatchObject([{ state: "issuer-not-confirmed" }]);
    }));

  test("a genuine badge of somebody who only calls themselves like the issuer is a claim", () =>
    afresh(sql, async () => {
      const issuer = `did:key:${forger.multikey}`;
      const document = credential({ issuer, id: `urn:uuid:${randomUUID()}` });
      const method = `${issuer}#${forger.multikey}`;
      const taken = await take(await signed(document, forger, method));
      expect(taken).toMatchObject({ outcome: "create", codes: ["badge-issuer-unknown"] });
      expect(await heldAwards(sql)).toMatchObject([{ proof: "claimed" }]);
      expect(await keptBadges(sql)).toMatchObject([{ state: "verified" }]);
    }));

  test("one that was changed is refused, and others go on", () =>
    afresh(sql, async () => {
      const good = await embedded(credential({ id: "urn:uuid:2" }), academy);
      const changed = {
        ...(await embedded(credential(), academy)),
        validFrom: "2020-01-01T00:00:00Z",
      };
      const taken = await take([changed, good]);
      expect(taken).toMatchObject({ outcome: "reject", codes: ["badge-failed"] });
      expect(await heldAwards(sql)).toMatchObject([
        { from: "2026-03-01", proof: "issuer-verified" },
      ]);
      expect(await keptBadges(sql)).toHaveLength(1);
    }));

  test("one to nobody's known address is kept as unclaimed, and never given to a name", () =>
    afresh(sql, async () => {
      const document = credential({ address: "stranger@old.example", name: "Subnetting" });
      const named = {
        ...document,
        credentialSubject: {
          ...(document.credentialSubject as JsonObject), // as `credential` makes it
          identifier: [
            {
              type: "IdentityObject",
              hashed: false,
              identityHash: "Ada Lindqvist",
              identityType: "name",
            },
          ],
        },
      };
      for (const [index, own] of [document, { ...named, id: "urn:uuid:3" }].entries()) {
        const taken = await take(await embedded(own, academy));
        expect(taken).toMatchObject({ outcome: "undecided" });
        expect(taken.codes).toEqual(["badge-unclaimed", "person-unknown"]);
        expect((await keptBadges(sql))[index]).toMatchObject({
          who: null,
          by: null,
          recorded: false,
        });
      }
      expect(await heldAwards(sql)).toEqual([]);
    }));

  test("whoever is chosen by hand gets it as a claim, and the next one like it", () =>
    afresh(sql, async () => {
      const ben = await sql`select id from people where name = 'Ben Okafor'`;
      const document = credential({ address: "b.okafor@home.example" });
      const [identity] = (document.credentialSubject as { identifier: { identityHash: string }[] })
        .identifier;
      const people = { [identity?.identityHash ?? ""]: String(ben[0]?.id) };
      const taken = await take(await embedded(document, academy), { people });
      expect(taken).toMatchObject({ outcome: "create" });
      expect(await heldAwards(sql)).toMatchObject([{ who: "Ben Okafor", proof: "claimed" }]);
      expect(await keptBadges(sql)).toMatchObject([
        { who: "Ben Okafor", by: "hand", recorded: true },
      ]);
      const next = credential({
        address: "b.okafor@home.example",
        id: "urn:uuid:4",
        from: "2026-05-01T00:00:00Z",
      });
      expect(await take(await embedded(next, academy))).toMatchObject({ outcome: "create" });
    }));

  test("an older edition of one that is kept changes nothing", () =>
    afresh(sql, async () => {
      await take(await embedded(credential({ from: "2026-06-01T00:00:00Z" }), academy));
      const older = await take(
        await embedded(credential({ from: "2026-03-01T00:00:00Z" }), academy),
      );
      expect(older).toMatchObject({ outcome: "reject", codes: ["badge-older"] });
      expect(await heldAwards(sql)).toMatchObject([{ from: "2026-06-01" }]);
    }));

  test.each([
    ["Failed", "failed"],
    ["InProgress", "in-progress"],
    ["Completed", "earned"],
  ])("a result that is %s is %s", (result, state) =>
    afresh(sql, async () => {
      await take(await embedded(credential({ result }), academy));
      expect(await heldAwards(sql)).toMatchObject([{ state }]);
    }),
  );

  test("a credential that nobody knows waits for a decision; its issuer is at home where the badge says", () =>
    afresh(sql, async () => {
      const issuer = "https://guild.example/i";
      await pin(sql, issuer, forger);
      const document = credential({
        issuer,
        issuerName: "Guild",
        name: "Rigging",
        id: "urn:uuid:5",
      });
      const badge = await embedded(document, forger);
      expect(await take(badge)).toMatchObject({
        outcome: "undecided",
        codes: ["credential-unknown"],
      });
      expect(await keptBadges(sql)).toMatchObject([
        { who: "Ada Lindqvist", by: "address", recorded: false },
      ]);
      const taken = await take(badge, { credentials: { Rigging: "create" } });
      expect(taken).toMatchObject({ outcome: "create" });
      const [made] = await sql`
        select c.kind, i.url from credential_definitions c join issuers i on i.id = c.issuer_id
        where c.name = 'Rigging'`;
      expect(made).toEqual({ kind: "micro-credential", url: "https://guild.example" });
      expect(await keptBadges(sql)).toMatchObject([{ recorded: true }]);
    }));

  test("no cell and no setting makes anything issuer-verified", () =>
    afresh(sql, async () => {
      const csv = csvFile([
        "person | credential | issued_on | proof",
        "A-1 | Subnetting | 2026-03-01 | issuer-verified",
      ]);
      const told = await take(csv.bytes, {}, "awards.csv");
      expect(told).toMatchObject({ outcome: "reject", codes: ["proof-too-high"] });
      const forged = await embedded(credential(), forger);
      for (const settings of [
        { fixed: { proof: "issuer-verified" } },
        { columns: { proof: "Badge" } },
        { preset: "open-badges", columns: { proof: "Id" } },
      ]) {
        await take(forged, settings);
        expect(await heldAwards(sql)).toMatchObject([{ proof: "claimed" }]);
      }
    }));

  test.each<[string, Uint8Array, string, string]>([
    ["a picture without a badge", png([]), "b.png", "no-badge-in-picture"],
    ["only an address", asFile("https://academy.example/a/1"), "b.txt", "not-fetched"],
    ["a photograph", Buffer.from("ffd8ffe000104a46", "hex"), "b.png", "unsupported-file"],
    [
      "a drawing without one",
      asFile("<svg xmlns='http://www.w3.org/2000/svg'/>"),
      "b.svg",
      "no-badge-in-picture",
    ],
  ])("says what is wrong with %s", async (_, bytes, name, problem) => {
    expect(await take(bytes, {}, name)).toEqual({ problem });
  });
});
