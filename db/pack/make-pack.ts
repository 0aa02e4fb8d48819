import { now } from "@/db/clock";
import { openSigner } from "@/db/commands/installation-key/open-signer";
import { type KeepPack, keepPack } from "@/db/commands/pack/keep-pack";
import { Forbidden } from "@/db/errors";
import { asKnown, latestInstant } from "@/db/known-at";
import { auditSealsOf } from "@/db/queries/audit-seals";
import { UNWATCHED, type Watch } from "@/db/watch";
import { type Actor, can, jobActor } from "@/lib/access";
import type { EvidencePackId } from "@/lib/ids";
import type { AuditHead } from "@/lib/pack/manifest";
import type { PackQuestion } from "@/lib/pack/question";
import { PackFiles } from "./pack-files";
import { readEvidence } from "./read-evidence";
import { sealPack } from "./seal-pack";
import { software } from "./software";

/** For what belongs to the installation, whoever asks: its key, and the last seal on its log. */
const PACKER = jobActor("packs");

export type MakePack = {
  readonly id: EvidencePackId;
  readonly question: PackQuestion;
  /** The installation's, which opens its key. */
  readonly secret: string;
};

/**
 * Makes an evidence pack and keeps it. All of its evidence is of one snapshot, and of what is known at an
 * instant, so that it can be asked for again. Throws Forbidden and NotFound.
 */
export async function makePack(
  actor: Actor,
  { id, question, secret }: MakePack,
  watch: Watch = UNWATCHED,
): Promise<KeepPack["pack"]> {
  if (!can(actor, "pack.make")) throw new Forbidden("pack.make");
  const at = now();
  const knownAt = question.knownAt ?? (await latestInstant(actor));
  const by = { by: actor.name, at, software: await software(), auditHead: await lastSeal() };
  const made = { ...by, knownAt };
  const files = new PackFiles(made);
  const reader = { ...actor, knownAt };
  const head = await asKnown(reader, () => readEvidence(reader, question, files, watch));
  const { entries, fingerprint } = await files.end();
  watch.signal?.throwIfAborted();
  const signer = await openSigner(PACKER, secret);
  const about = { fingerprint, made: { ...made, at: at.toISOString() } };
  const content = await sealPack(entries, { head, about, signer });
  const { people, standings } = head.population;
  const { did } = signer;
  const pack = { id, ...question, knownAt, fingerprint, did, people, standings, madeAt: at };
  await keepPack(actor, { pack, content }, watch);
  return pack;
}

async function lastSeal(): Promise<AuditHead | null> {
  const [seal] = await auditSealsOf(PACKER, { limit: 1 });
  return seal ? { number: seal.number, lastSeq: seal.lastSeq, head: seal.head } : null;
}
