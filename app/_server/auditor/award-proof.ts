import "server-only";
import { paths } from "@/app/_server/paths";
import type { AwardProofProps } from "@/components/auditor/award-proof";
import type { Sample } from "@/db/auditor/read-sample";
import type { EvidenceRow } from "@/db/queries/evidence";
import type { AwardId } from "@/lib/ids";

/** An award with all that speaks for it: who looked, its files and links, the badge that it came from. */
export function awardProof(secret: string, id: AwardId, sample: Sample): AwardProofProps {
  const award = sample.grounds.awards.get(id);
  if (!award) throw new Error("A standing rests on an award that is not there.");
  const credential = sample.credentials.get(award.credentialId);
  return {
    ...award,
    credential: credential?.name ?? "a credential that is no longer known",
    issuer: credential?.issuer ?? null,
    verifications: sample.grounds.looks.get(id) ?? [],
    evidence: sample.evidence
      .filter(({ awardId }) => awardId === id)
      .map((piece) => ({ ...piece, href: hrefOf(secret, piece) })),
    badges: sample.badges
      .filter(({ awardId }) => awardId === id)
      .map(({ id: badgeId, name, state, verdicts, issuerName, issuer }) => ({
        ...{ id: badgeId, name, state, currency: verdicts.currency.verdict },
        issuer: issuerName ?? issuer,
      })),
  };
}

function hrefOf(secret: string, { kind, id, url }: EvidenceRow): string {
  return kind === "file" ? paths.auditorFile(secret, id) : (url ?? "");
}
