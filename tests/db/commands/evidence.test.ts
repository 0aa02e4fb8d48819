import { beforeAll, describe, expect, test, vi } from "vitest";
import { verifyAward } from "@/db/commands/award/verify-award";
import { addEvidenceFile } from "@/db/commands/evidence/add-evidence-file";
import { addEvidenceLink } from "@/db/commands/evidence/add-evidence-link";
import { changeEvidence } from "@/db/commands/evidence/change-evidence";
import { removeEvidence } from "@/db/commands/evidence/remove-evidence";
import { Forbidden, NotFound } from "@/db/errors";
import { evidenceFile, evidenceOf } from "@/db/queries/evidence";
import { AddEvidenceLink } from "@/lib/evidence/add-evidence";
import { EVIDENCE_LIMITS } from "@/lib/evidence/limits";
import { AwardId, EvidenceId } from "@/lib/ids";
import { describeEachDatabase } from "@/tests/support/databases";
import { A_PDF, aJpeg, exif } from "@/tests/support/evidence-files";
import { lastEvent } from "@/tests/support/last-event";
import { day } from "@/tests/support/organisation/build";
import { made, refusedWith, type SmallWorld, smallWorld } from "@/tests/support/small-world";

const NOWHERE = "5f0e8f0e-0000-4000-8000-000000000001";

describeEachDatabase("evidence", (database) => {
  let world: SmallWorld;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
  });

  const ada = () => world.actor("person", world.teams.blue, world.people.ada);
  const stranger = () => world.actor("manager", world.teams.red);
  const file = (changes: object = {}) => ({
    ...{ awardId: world.awards.ada.id, title: null, note: null },
    ...{ fileName: "list.pdf", bytes: A_PDF, ...changes },
  });
  let count = 0;
  const link = (changes: object = {}) =>
    AddEvidenceLink.parse({
      awardId: world.awards.ada.id,
      url: `https://institute.example/${++count}`,
      ...changes,
    });
  const removed = async (piece: { id: string; version: number }) =>
    made(removeEvidence(world.actor("admin"), piece));

  describe("a file", () => {
    test("is kept as it was sent, under the name and on the day of who added it", async () => {
      const added = await made(addEvidenceFile(ada(), file({ note: "From the institute." })));
      expect(added).toMatchObject({
        ...{ kind: "file", title: "list.pdf", fileName: "list.pdf", size: A_PDF.length },
        ...{ mediaType: "application/pdf", addedBy: "Sam person", addedOn: day("2026-11-22") },
      });
      expect(await lastEvent(database().sql, added.id)).toMatchObject({
        ...{ action: "evidence.add", entity: "evidence", before: null },
        after: { title: "list.pdf", note: "From the institute.", hash: added.hash },
      });
      const kept = await evidenceFile(ada(), added.id);
      expect(Buffer.from(kept.content)).toEqual(A_PDF);
      expect(await evidenceOf(ada(), world.awards.ada.id)).toMatchObject([{ id: added.id }]);
      await removed(added);
    });

    test("of a camera no longer says where it was taken", async () => {
      const photo = { fileName: "photo.jpg", bytes: aJpeg(exif(1)) };
      const added = await made(addEvidenceFile(ada(), file(photo)));
      const { content } = await evidenceFile(ada(), added.id);
      expect([Buffer.from(content), added.size]).toEqual([aJpeg(), aJpeg().length]);
      await removed(added);
    });

    test("that says something else than its name is not kept", async () => {
      const page = { bytes: Buffer.from("<html><script>alert(1)</script>") };
      expect(await refusedWith(addEvidenceFile(ada(), file(page)))).toEqual({
        file: "file-mismatch",
      });
      expect(await evidenceOf(ada(), world.awards.ada.id)).toEqual([]);
    });

    test("is only for whoever sees the award, whatever is in it", async () => {
      const empty = file({ bytes: new Uint8Array() });
      await expect(addEvidenceFile(stranger(), empty)).rejects.toThrow(NotFound);
      await expect(addEvidenceFile(world.actor("auditor"), empty)).rejects.toThrow(Forbidden);
      const added = await made(addEvidenceFile(ada(), file()));
      await expect(evidenceFile(stranger(), added.id)).rejects.toThrow(NotFound);
      await expect(evidenceOf(stranger(), world.awards.ada.id)).rejects.toThrow(NotFound);
      expect((await evidenceFile(world.actor("auditor"), added.id)).fileName).toBe("list.pdf");
      await removed(added);
    });

    test("goes with its row", async () => {
      const added = await made(addEvidenceFile(ada(), file()));
      await removed(added);
      const rows = await database().sql`select from evidence_files`;
      expect(rows).toHaveLength(0);
      expect(await lastEvent(database().sql, added.id)).toMatchObject({
        ...{ action: "evidence.remove", before: { hash: added.hash }, after: null },
      });
    });
  });

  describe("a link", () => {
    test("is kept as it is; its address stands for a title", async () => {
      const given = link();
      const added = await made(addEvidenceLink(ada(), given));
      expect(added).toMatchObject({ kind: "link", url: given.url, title: given.url });
      await expect(evidenceFile(ada(), added.id)).rejects.toThrow(NotFound);
      await removed(added);
    });

    test("is for whoever reaches the award", async () => {
      await expect(addEvidenceLink(stranger(), link())).rejects.toThrow(NotFound);
      const nowhere = link({ awardId: AwardId.parse(NOWHERE) });
      await expect(addEvidenceLink(ada(), nowhere)).rejects.toThrow(NotFound);
    });

    test("comes up to the limit, also where several come at once", async () => {
      const wanted = Array.from({ length: EVIDENCE_LIMITS.perAward + 3 }, () => link());
      const done = await Promise.all(wanted.map((one) => addEvidenceLink(ada(), one)));
      expect(done.filter(({ ok }) => ok)).toHaveLength(EVIDENCE_LIMITS.perAward);
      expect(await refusedWith(addEvidenceFile(ada(), file()))).toEqual({
        awardId: "too-much-evidence",
      });
      for (const piece of await evidenceOf(ada(), world.awards.ada.id)) await removed(piece);
    });

    test("is not there twice", async () => {
      const given = link();
      const added = await made(addEvidenceLink(ada(), given));
      expect(await refusedWith(addEvidenceLink(ada(), given))).toEqual({ url: "already-there" });
      await removed(added);
    });

    test.each(["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "institute"])(
      "%s is no address",
      (url) => {
        expect(AddEvidenceLink.safeParse({ ...link(), url }).success).toBe(false);
      },
    );
  });

  describe("what is said of it", () => {
    test("is changed, and the log has both", async () => {
      const { id, version } = await made(addEvidenceLink(ada(), link({ title: "Lst" })));
      const changed = await made(changeEvidence(ada(), { id, version, title: "List" }));
      expect(changed).toMatchObject({ title: "List", version: 2 });
      expect(await lastEvent(database().sql, id)).toMatchObject({
        ...{ action: "evidence.change", before: { title: "Lst" }, after: { title: "List" } },
      });
      const late = await changeEvidence(ada(), { id, version, title: "Late" });
      expect(late).toMatchObject({ ok: false, problem: { kind: "changed", current: changed } });
      await removed(changed);
    });

    test("and whether it is there is not for strangers", async () => {
      const { id, version } = await made(addEvidenceLink(ada(), link()));
      const seen = { id, version };
      await expect(changeEvidence(stranger(), { ...seen, title: "A" })).rejects.toThrow(NotFound);
      await expect(removeEvidence(stranger(), seen)).rejects.toThrow(NotFound);
      const nowhere = { id: EvidenceId.parse(NOWHERE), version: 1 };
      await expect(removeEvidence(ada(), nowhere)).rejects.toThrow(NotFound);
      await removed(seen);
    });

    test("is left to whoever could have given the proof, once somebody verified it", async () => {
      const { id, version } = await made(addEvidenceLink(ada(), link()));
      const officer = world.actor("compliance");
      const award = { id: world.awards.ada.id, version: world.awards.ada.version };
      await made(verifyAward(officer, { ...award, proof: "checked", note: null }));
      const changing = changeEvidence(ada(), { id, version, title: "Another" });
      expect(await refusedWith(changing)).toEqual({ proof: "proof-too-high" });
      const seen = { id, version };
      expect(await refusedWith(removeEvidence(ada(), seen))).toEqual({ proof: "proof-too-high" });
      await made(removeEvidence(officer, seen));
    });
  });
});
