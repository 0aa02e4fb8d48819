import { beforeAll, expect, test, vi } from "vitest";
import { addAlias } from "@/db/commands/alias/add-alias";
import { awardCredential } from "@/db/commands/award/award-credential";
import { undoImport } from "@/db/commands/import/undo-import";
import { definePathway } from "@/db/commands/pathway/define-pathway";
import { changePerson } from "@/db/commands/person/change-person";
import { defineRequirement } from "@/db/commands/requirement/define-requirement";
import { verifyProjection } from "@/db/projection/verify";
import { jobActor } from "@/lib/access";
import { AwardCredential } from "@/lib/award/award-credential";
import { CredentialId, PersonId } from "@/lib/ids";
import { DefineRequirement } from "@/lib/requirement/define-requirement";
import { describeEachDatabase } from "@/tests/support/databases";
import { csvFile, done, imported, tableHashes } from "@/tests/support/import/files";
import { required } from "@/tests/support/pathways";

const actor = jobActor("importer");
const HEADER = "person_id | name | email | team | role";

describeEachDatabase("taking an import back", (database) => {
  beforeAll(() => vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z"));

  async function idOf(table: string, name: string): Promise<string> {
    const { sql } = database();
    const [row] = await sql<{ id: string }[]>`select id from ${sql(table)} where name = ${name}`;
    return row?.id ?? "";
  }

  test("restores what it changed, to the last field", async () => {
    await imported(actor, csvFile([HEADER, "U-1 | Una | una@a.example | Blue | Welder"]));
    const before = await tableHashes(database().sql);
    const { id, counts } = await imported(
      actor,
      csvFile([
        HEADER,
        "U-1 | Una Old | una@b.example | Green / Dark | Lead",
        "U-2 | Udo | udo@a.example | Blue | Welder",
      ]),
    );
    expect(counts).toMatchObject({ create: 1, update: 1 });
    const undone = done(await undoImport(actor, id));
    expect(undone.conflicts).toEqual([]);
    expect(await tableHashes(database().sql)).toEqual(before);
    expect(await undoImport(actor, id)).toMatchObject({ problem: { code: "not-committed" } });
  });

  test("leaves alone what was edited since, and says so", async () => {
    const { id } = await imported(
      actor,
      csvFile([HEADER, "V-1 | Vera | vera@a.example | |", "V-2 | Vito | vito@a.example | |"]),
    );
    const vera = PersonId.parse(await idOf("people", "Vera"));
    await changePerson(actor, { id: vera, version: 1, name: "Vera Lang" });
    const { removed, conflicts } = done(await undoImport(actor, id));
    expect(removed).toBe(3);
    expect(conflicts).toEqual([{ entity: "people", id: vera, label: "Vera", reason: "changed" }]);
    expect(await idOf("people", "Vito")).toBe("");
    expect(await idOf("people", "Vera Lang")).toBe(vera);
  });

  test("leaves alone what something else builds upon since, with all that it needs", async () => {
    const { id } = await imported(
      actor,
      csvFile([
        "credential | kind | issuer",
        "Rope | badge | Ropeworks",
        "Knot | badge | Knotters",
      ]),
    );
    const rope = CredentialId.parse(await idOf("credential_definitions", "Rope"));
    worked(await addAlias(actor, { credentialId: rope, alias: "Cord" }));
    const { conflicts } = done(await undoImport(actor, id));
    expect(conflicts.map(({ label, reason }) => `${label} ${reason}`).sort()).toEqual([
      "Rope used",
      "Ropeworks used",
    ]);
    expect(await idOf("credential_definitions", "Knot")).toBe("");
    expect(await idOf("issuers", "Knotters")).toBe("");
  });

  test("never takes later facts of a person along", async () => {
    await imported(actor, csvFile(["credential | kind", "Splice | badge"]));
    const { id } = await imported(
      actor,
      csvFile([HEADER, "W-1 | Willa | willa@a.example | Violet | Diver"]),
    );
    const personId = PersonId.parse(await idOf("people", "Willa"));
    const credentialId = await idOf("credential_definitions", "Splice");
    const award = { personId, credentialId, issuedOn: "2026-01-01", proof: "attested" };
    worked(await awardCredential(actor, AwardCredential.parse(award)));
    const { conflicts } = done(await undoImport(actor, id));
    expect(conflicts).toMatchObject([{ entity: "people", reason: "used" }]);
    const [awards] = await database().sql`
      select count(*)::int as count from awards where person_id = ${personId}`;
    expect(awards?.count).toBe(1);
  });

  test("sees what only a rule refers to", async () => {
    const { id } = await imported(actor, csvFile(["credential | kind", "Anchor | badge"]));
    const credential = await idOf("credential_definitions", "Anchor");
    const version = { effectiveFrom: "2026-01-01", scope: {}, rule: { credential } };
    worked(await defineRequirement(actor, DefineRequirement.parse({ name: "Anchors", version })));
    expect(done(await undoImport(actor, id)).conflicts).toMatchObject([
      { label: "Anchor", reason: "used" },
    ]);
  });

  test("sees what only a pathway refers to", async () => {
    const { id } = await imported(actor, csvFile(["credential | kind", "Capstan | badge"]));
    const credential = await idOf("credential_definitions", "Capstan");
    const parts = [required(CredentialId.parse(credential))];
    const pathway = { name: "Capstans", goal: "Fewer slips", credentialId: null, parts };
    worked(await definePathway(actor, pathway));
    expect(done(await undoImport(actor, id)).conflicts).toMatchObject([
      { label: "Capstan", reason: "used" },
    ]);
  });

  test("does not stretch an old membership over a newer one", async () => {
    await imported(actor, csvFile([HEADER, "X-1 | Xena | xena@a.example | One |"]));
    vi.stubEnv("TESSERA_NOW", "2026-11-24T12:00:00Z");
    const { id } = await imported(actor, csvFile([HEADER, "X-1 | | | Two |"]));
    vi.stubEnv("TESSERA_NOW", "2026-11-26T12:00:00Z");
    await imported(actor, csvFile([HEADER, "X-1 | | | Three |"]));
    const { conflicts } = done(await undoImport(actor, id));
    expect(conflicts.map(({ entity, reason }) => `${entity} ${reason}`).sort()).toEqual([
      "team_memberships changed",
      "team_memberships taken",
      "teams used",
    ]);
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
  });

  test("keeps the standings right, and none of somebody who is gone", async () => {
    const spansOf = (name: string) => database().sql`
      select from standing_spans where person_id =
        (select entity_id from audit_events where entity = 'people' and after ->> 'name' = ${name})`;
    const { id } = await imported(actor, csvFile([HEADER, "Y-1 | Yara | | One |"]));
    expect(await spansOf("Yara")).not.toEqual([]);
    expect(done(await undoImport(actor, id)).conflicts).toEqual([]);
    expect(await spansOf("Yara")).toEqual([]);
    expect(await verifyProjection()).toEqual([]);
  });
});

/** For what is entered by hand, whose problems have another form. */
function worked(result: { readonly ok: boolean }): void {
  expect(result).toMatchObject({ ok: true });
}
