import { expect, test } from "vitest";
import { addAlias } from "@/db/commands/alias/add-alias";
import { awardCredential } from "@/db/commands/award/award-credential";
import { changeCredential } from "@/db/commands/credential/change-credential";
import { defineCredential } from "@/db/commands/credential/define-credential";
import { mapCredential } from "@/db/commands/mapping/map-credential";
import { NotFound } from "@/db/errors";
import { verifyProjection } from "@/db/projection/verify";
import { badgesOfAward } from "@/db/queries/badges";
import { credentialsIn, mappingsOf } from "@/db/queries/catalogue";
import { meaningFor } from "@/db/queries/meaning";
import { AwardCredential } from "@/lib/award/award-credential";
import type { CredentialId } from "@/lib/ids";
import { leavesOf } from "@/lib/rule/rule";
import { keepBadge } from "@/tests/support/badges/keep";
import { csvFile, previewed } from "@/tests/support/import/files";
import { describeMerging } from "@/tests/support/merging";
import { made, refusedWith } from "@/tests/support/small-world";

describeMerging("merging two credentials", "merge-credentials", (given) => {
  const { database, world, admin, hashes, merging, merge, splitting } = given;
  const defined = async (name: string, more: object = {}) =>
    (
      await made(
        defineCredential(admin(), { name, kind: "certification", validity: "unknown", ...more }),
      )
    ).id;

  test("moves awards, names, mappings and rules, and is split to the last field", async () => {
    const { cissp, networks, people } = world();
    const full = await defined("Information Systems Security Professional", { code: "ISSP" });
    await made(addAlias(admin(), { credentialId: cissp.id, alias: "Cissp (ISC2)" }));
    const mapping = { credentialId: full, competencyId: networks.id, level: 2, note: null };
    await made(mapCredential(admin(), mapping));
    const award = { personId: people.cleo, credentialId: full, issuedOn: "2025-03-01" };
    await made(awardCredential(admin(), AwardCredential.parse(award)));
    const before = await hashes();
    const { batch, lines } = await merge(cissp.id, full);
    expect(lines.map(({ label, outcome }) => `${label}: ${outcome}`)).toEqual([
      "Name CISSP: change",
      "2 awards: change",
      "Shows Networks at level 3: refused",
      "Requirement CISSP for analysts: change",
      "Minimum of Blue: change",
    ]);
    expect(await verifyProjection()).toEqual([]);
    expect((await credentialsIn(admin())).map(({ id }) => id)).not.toContain(cissp.id);
    expect((await mappingsOf(admin())).map(({ level }) => level)).toEqual([2]);
    const { requirements, minimums } = await meaningFor(admin());
    const rules = [...requirements.flatMap(({ versions }) => versions.map(({ rule }) => rule))];
    const leaves = [...rules, ...minimums.map(({ target }) => target)].flatMap(leavesOf);
    expect(leaves).toEqual([{ credential: full }, { credential: full }]);
    const [met] = await database().sql`
      select distinct person_id from standing_spans
      where kind = 'met' and person_id = ${people.cleo}`;
    expect(met).toBeDefined();
    const file = ["person | credential | issued_on"];
    const names = ["CISSP", "Cissp (ISC2)", "ISSP"].map((name) => {
      return `cleo@harbour.example | ${name} | 2026-01-01`;
    });
    const shown = await previewed(admin(), csvFile([...file, ...names]));
    expect(shown.counts).toMatchObject({ undecided: 0, create: 1, reject: 0 });
    const undone = await made(splitting(batch.id));
    expect(undone).toMatchObject({ conflicts: [] });
    expect(await hashes()).toEqual(before);
    expect(await verifyProjection()).toEqual([]);
  });

  test("keeps on record what both have for one person on one day", async () => {
    const [first, second] = [await defined("Rope"), await defined("Ropes")];
    const award = (credentialId: CredentialId) =>
      made(
        awardCredential(
          admin(),
          AwardCredential.parse({
            ...{ personId: world().people.ada, credentialId, issuedOn: "2025-01-01" },
          }),
        ),
      );
    const own = await award(first);
    const staying = await award(second);
    await keepBadge({ personId: world().people.ada, awardId: staying.id });
    const before = await hashes();
    const { batch, lines } = await merge(second, first);
    expect(lines.at(-1)).toMatchObject({ label: "Award of Ada Lindqvist", outcome: "refused" });
    const [row] = await database().sql`
      select credential_id from awards where id = ${staying.id}`;
    expect(row).toEqual({ credential_id: second });
    expect(await badgesOfAward(admin(), own.id)).toMatchObject([{ credential: { name: "Rope" } }]);
    await made(splitting(batch.id));
    expect(await hashes()).toEqual(before);
  });

  test("of different kinds wants to be confirmed", async () => {
    const { cissp, badge } = world();
    expect(await refusedWith(merging(badge.id, cissp.id))).toEqual({
      areKindsConfirmed: "kinds-differ",
    });
    const { batch } = await merge(badge.id, cissp.id, { areKindsConfirmed: true });
    await made(splitting(batch.id));
  });

  test("closes no circle", async () => {
    const [whole, piece, other] = [
      await defined("Whole"),
      await defined("Piece"),
      await defined("Other"),
    ];
    const rows = await credentialsIn(admin());
    const change = async (id: CredentialId, stack: object) => {
      const version = rows.find((row) => row.id === id)?.version ?? 0;
      await made(changeCredential(admin(), { id, version, ...stack }));
    };
    await change(whole, { stack: { all: [{ credential: piece }] } });
    await change(piece, { prerequisites: { credential: other } });
    expect(await refusedWith(merging(other, whole))).toEqual({ intoId: "built-on-itself" });
  });

  test("refuses what is not there", async () => {
    const { id } = world().cissp;
    expect(await refusedWith(merging(id, id))).toEqual({ intoId: "merge-into-itself" });
    const nothing = "5f0e8f0e-0000-4000-8000-000000000000" as CredentialId; // of nothing
    await expect(merging(nothing, id)).rejects.toThrow(NotFound);
  });
});
