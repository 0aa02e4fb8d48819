import { randomUUID } from "node:crypto";
import { downloadPack } from "@/db/commands/pack/download-pack";
import { makePack } from "@/db/pack/make-pack";
import type { Actor } from "@/lib/access";
import { EvidencePackId } from "@/lib/ids";
import type { PackQuestion } from "@/lib/pack/question";
import { TODAY } from "@/tests/support/small-world";

export const SECRET = "a secret of an installation that is only there in tests";

export const EVERYBODY: PackQuestion = {
  teamId: null,
  requirementIds: null,
  asOf: TODAY,
  knownAt: null,
  proof: "attested",
};

/** A pack that was made and downloaded. `secret`: of the installation that signs it. */
export async function madePack(
  actor: Actor,
  asked: Partial<PackQuestion> = {},
  secret: string = SECRET,
) {
  const id = EvidencePackId.parse(randomUUID());
  const pack = await makePack(actor, { id, question: { ...EVERYBODY, ...asked }, secret });
  const { content } = await downloadPack(actor, id);
  return { ...pack, content: Buffer.from(content) };
}
