import { command } from "@/db/command";
import { Forbidden } from "@/db/errors";
import { type CheckedFile, checkFile } from "@/db/evidence/check-file";
import { sha256 } from "@/db/import/fingerprint";
import type { EvidenceRow } from "@/db/queries/evidence";
import { expectKnown } from "@/db/queries/known";
import { evidenceFiles } from "@/db/schema/evidence";
import { type Actor, can } from "@/lib/access";
import type { AddEvidenceFile } from "@/lib/evidence/add-evidence";
import { invalid, type Saved } from "@/lib/refusal";
import { addEvidence } from "./add-evidence";

const PERMISSION = "award.write";

/**
 * A file that supports an award. It is looked at before the transaction that keeps it, which nobody else
 * has to wait for. Throws Forbidden, and NotFound for an award out of reach.
 */
export async function addEvidenceFile(
  actor: Actor,
  { bytes, fileName, ...about }: AddEvidenceFile,
): Promise<Saved<EvidenceRow>> {
  if (!can(actor, PERMISSION)) throw new Forbidden(PERMISSION);
  await expectKnown(actor, { awardId: about.awardId });
  const checked = await checkFile(bytes, fileName);
  return checked.ok ? keepFile(actor, { ...about, file: checked.value }) : invalid(checked.problem);
}

type Keeping = Omit<AddEvidenceFile, "bytes" | "fileName"> & { readonly file: CheckedFile };

const keepFile = command<Keeping, Saved<EvidenceRow>>(
  PERMISSION,
  "evidence.add",
  async (tx, { file: { fileName, mediaType, bytes }, title, ...about }, actor) => {
    const described = { fileName, mediaType, size: bytes.length, hash: sha256(bytes) };
    const named = { title: title ?? fileName, ...about };
    const added = await addEvidence(tx, actor, { kind: "file", ...described, ...named });
    if (!added.ok) return added;
    await tx.insert(evidenceFiles).values({ evidenceId: added.value.id, content: bytes });
    return added;
  },
);
