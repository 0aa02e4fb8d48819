import { command } from "@/db/command";
import { evidencePackFiles, evidencePacks } from "@/db/schema/evidence-packs";
import type { EvidencePackId } from "@/lib/ids";
import { keptUntil } from "@/lib/pack/kept";
import type { PackQuestion } from "@/lib/pack/question";

export type KeepPack = {
  readonly pack: PackQuestion & {
    readonly id: EvidencePackId;
    readonly knownAt: string;
    readonly fingerprint: string;
    readonly did: string;
    readonly people: number;
    readonly standings: number;
    readonly madeAt: Date;
  };
  /** The zip. */
  readonly content: Uint8Array;
};

/** Keeps a pack for those who may have it. */
export const keepPack = command<KeepPack, void>(
  "pack.make",
  "pack.make",
  async (tx, { pack, content }, actor) => {
    await tx.insert(evidencePacks).values({
      ...pack,
      knownAt: new Date(pack.knownAt),
      size: content.length,
      madeBy: actor.name,
      createdBy: actor.userId,
      keptUntil: keptUntil(pack.madeAt),
    });
    await tx.insert(evidencePackFiles).values({ packId: pack.id, content });
  },
);
