import { beforeAll, expect, test } from "vitest";
import { awardCredential } from "@/db/commands/award/award-credential";
import { verifyAward } from "@/db/commands/award/verify-award";
import { addEvidenceFile } from "@/db/commands/evidence/add-evidence-file";
import { NotFound } from "@/db/errors";
import { evidenceFile, evidenceOf } from "@/db/queries/evidence";
import { verificationsOf } from "@/db/queries/verifications";
import { AwardCredential } from "@/lib/award/award-credential";
import type { AwardId, EvidenceId } from "@/lib/ids";
import { A_PDF } from "@/tests/support/evidence-files";
import { describeMerging, type Merging } from "@/tests/support/merging";
import { made } from "@/tests/support/small-world";

/** A badge of Cleo's with a file, which somebody verified. */
async function verifiedBadge({ world, admin }: Merging): Promise<{
  awardId: AwardId;
  fileId: EvidenceId;
}> {
  const { people, badge } = world();
  const held = { personId: people.cleo, credentialId: badge.id, issuedOn: "2026-01-10" };
  const award = AwardCredential.parse({ ...held, proof: "claimed" });
  const { id, version } = await made(awardCredential(admin(), award));
  const file = { awardId: id, title: null, note: null, fileName: "list.pdf", bytes: A_PDF };
  const { id: fileId } = await made(addEvidenceFile(admin(), file));
  await made(verifyAward(admin(), { id, version, proof: "checked", note: null }));
  return { awardId: id, fileId };
}

/** The badge of the world, which follows what is merged. */
function expectFollowing(given: Merging, merged: () => Parameters<Merging["merge"]>) {
  const { admin, hashes, merge, splitting } = given;
  let own: Awaited<ReturnType<typeof verifiedBadge>>;
  beforeAll(async () => {
    own = await verifiedBadge(given);
  });
  const stands = async () => (await verificationsOf(admin(), own.awardId)).map((one) => one.stands);
  const whole = async () => {
    expect(await stands()).toEqual([true]);
    expect(await evidenceOf(admin(), own.awardId)).toMatchObject([{ id: own.fileId }]);
    expect((await evidenceFile(admin(), own.fileId)).fileName).toBe("list.pdf");
  };

  test("evidence and verifications follow their award, there and back, and still stand", async () => {
    const before = await hashes();
    const { batch } = await merge(...merged());
    await whole();
    await made(splitting(batch.id));
    expect(await hashes()).toEqual(before);
    await whole();
  });
  return () => own;
}

describeMerging("evidence of who is merged", "merge-people", (given) => {
  const { world } = given;
  const badge = expectFollowing(given, () => [world().people.cleo, world().people.ben]);

  test("is read by whoever reaches the survivor, and by nobody else", async () => {
    const { batch } = await given.merge(world().people.cleo, world().people.ben);
    const { awardId } = badge();
    const lead = world().actor("manager", world().teams.blue);
    const other = world().actor("manager", world().teams.red);
    expect(await evidenceOf(lead, awardId)).toHaveLength(1);
    await expect(evidenceOf(other, awardId)).rejects.toThrow(NotFound);
    await made(given.splitting(batch.id));
    expect(await evidenceOf(other, awardId)).toHaveLength(1);
  });
});

describeMerging("evidence of what is merged", "merge-credentials", (given) => {
  const areKindsConfirmed = true;
  expectFollowing(given, () => {
    const { badge, cissp } = given.world();
    return [badge.id, cissp.id, { areKindsConfirmed }];
  });
});
