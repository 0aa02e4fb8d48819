import { expect, test } from "vitest";
import { defineCredential } from "@/db/commands/credential/define-credential";
import { definePathway } from "@/db/commands/pathway/define-pathway";
import { pathwayOf } from "@/db/queries/pathways";
import { describeMerging } from "@/tests/support/merging";
import { elective, required } from "@/tests/support/pathways";
import { ARRANGER, made } from "@/tests/support/small-world";

describeMerging("merging credentials that are on pathways", "merge-credentials", (given) => {
  const { world, admin, hashes, merge, splitting } = given;

  test("points their parts at the survivor, and gives them back", async () => {
    const { cissp, badge } = world();
    const definition = { name: "Old CISSP", kind: "certification", validity: "unknown" } as const;
    const twin = (await made(defineCredential(admin(), definition))).id;
    const pathway = await made(
      definePathway(ARRANGER, {
        ...{ name: "Security", goal: "Fewer incidents", credentialId: twin },
        parts: [required(twin), elective(2, [cissp.id, badge.id])],
      }),
    );
    const before = await hashes();
    const { batch, lines } = await merge(twin, cissp.id);
    expect(lines.map(({ label }) => label)).toEqual(
      expect.arrayContaining(["Parts of Security", "Pathway Security"]),
    );
    expect(await pathwayOf(admin(), pathway.id)).toMatchObject({
      credentialId: cissp.id,
      parts: [required(cissp.id), elective(1, [badge.id])],
    });
    expect(await made(splitting(batch.id))).toMatchObject({ conflicts: [] });
    expect(await hashes()).toEqual(before);
  });
});
