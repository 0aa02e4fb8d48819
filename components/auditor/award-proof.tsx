import { FileText, Link as LinkIcon } from "lucide-react";
import { BadgeStateMark, type BadgeStateMarkProps } from "@/components/badge/badge-state";
import { ProofBadge } from "@/components/standing/proof-badge";
import type { Day } from "@/lib/calendar";
import { bytesText } from "@/lib/format/bytes";
import { dayText, exactText } from "@/lib/format/day";
import { verifiedText } from "@/lib/format/verification";
import type { Proof } from "@/lib/proof";

type Verification = {
  readonly id: string;
  readonly verifiedBy: string;
  readonly verifiedOn: Day;
  readonly proof: Proof;
  readonly note: string | null;
  readonly stands: boolean;
};

type Piece = {
  readonly id: string;
  readonly kind: "file" | "link";
  readonly title: string;
  readonly href: string;
  /** Bytes. */
  readonly size: number | null;
  /** SHA-256 of the file, in hex. */
  readonly hash: string | null;
  readonly note: string | null;
  readonly addedBy: string;
  readonly addedOn: Day;
};

type AwardBadge = Required<BadgeStateMarkProps> & {
  readonly id: string;
  readonly name: string;
  readonly issuer: string | null;
};

export type AwardProofProps = {
  readonly id: string;
  readonly credential: string;
  readonly issuer: string | null;
  readonly number: string | null;
  readonly issuedOn: Day;
  readonly issuedPrecision: "month" | null;
  readonly expiresOn: Day | null;
  readonly expiresPrecision: "month" | null;
  readonly revokedOn: Day | null;
  readonly proof: Proof;
  /** Where it came from: a file, or by hand. */
  readonly source: string;
  readonly verifications: readonly Verification[];
  readonly evidence: readonly Piece[];
  readonly badges: readonly AwardBadge[];
};

/** An award with what speaks for it, down to who looked at it and when. */
export function AwardProof(award: AwardProofProps) {
  const { credential, issuer, number, proof, source, verifications, evidence, badges } = award;
  return (
    <div className="grid gap-1.5">
      <div>
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="font-medium">{credential}</span>
          <ProofBadge proof={proof} />
        </p>
        <p className="text-small text-ink-2">
          {[issuer, number && `no. ${number}`, daysText(award)].filter(Boolean).join(" · ")}
        </p>
        <p className="text-tiny text-ink-3">on record from {source}</p>
      </div>
      {badges.map((badge) => (
        <p key={badge.id} className="flex flex-wrap items-center gap-x-2 gap-y-1 text-small">
          <BadgeStateMark state={badge.state} currency={badge.currency} />
          <span className="text-ink-2">
            badge “{badge.name}”{badge.issuer && `, in the name of ${badge.issuer}`}
          </span>
        </p>
      ))}
      {evidence.map((piece) => (
        <EvidencePiece key={piece.id} piece={piece} />
      ))}
      <Verifications verifications={verifications} proof={proof} source={source} />
    </div>
  );
}

function daysText(award: AwardProofProps): string {
  const { issuedOn, issuedPrecision, expiresOn, expiresPrecision, revokedOn } = award;
  const ends = expiresOn === null ? "no end" : `to ${exactText(expiresOn, expiresPrecision)}`;
  const said = `${exactText(issuedOn, issuedPrecision)} ${expiresOn === null ? "– " : ""}${ends}`;
  return revokedOn === null ? said : `${said}, revoked ${dayText(revokedOn)}`;
}

function EvidencePiece({ piece }: { piece: Piece }) {
  const { kind, title, href, size, hash, note, addedBy, addedOn } = piece;
  const isFile = kind === "file";
  const Icon = isFile ? FileText : LinkIcon;
  return (
    <div className="flex items-start gap-2 text-small">
      <Icon aria-hidden size={13} className="mt-0.5 shrink-0 text-ink-3" />
      <div className="min-w-0">
        <a
          href={href}
          className="underline decoration-line-strong underline-offset-3 wrap-anywhere hover:decoration-current"
          {...(isFile ? { download: true } : { rel: "noreferrer", target: "_blank" })}
        >
          {title}
        </a>
        <span className="text-ink-3">
          {" "}
          {isFile ? bytesText(size ?? 0) : "link"} · added by {addedBy} on {dayText(addedOn)}
        </span>
        {hash && <code className="block text-tiny break-all text-ink-3">SHA-256 {hash}</code>}
        {note && <p className="text-ink-2 wrap-anywhere">{note}</p>}
      </div>
    </div>
  );
}

type VerificationsProps = Pick<AwardProofProps, "verifications" | "proof" | "source">;

/** The last link of the chain: a person who looked, or the issuer's signature, or nobody. */
function Verifications({ verifications, proof, source }: VerificationsProps) {
  if (verifications.length === 0) {
    return <p className="text-small text-ink-3">{unverifiedText(proof, source)}</p>;
  }
  return (
    <ul className="grid gap-1 text-small">
      {verifications.map((one) => (
        <li key={one.id}>
          <span className={one.stands ? "text-ok" : "text-ink-3"}>
            {one.stands && <span aria-hidden>✓ </span>}
            {verifiedText(one)}
          </span>{" "}
          <ProofBadge proof={one.proof} />
          {one.note && <p className="text-ink-2 wrap-anywhere">{one.note}</p>}
        </li>
      ))}
    </ul>
  );
}

function unverifiedText(proof: Proof, source: string): string {
  switch (proof) {
    case "issuer-verified":
      return "Its issuer’s signature speaks for it. Nobody had to look at it.";
    case "claimed":
      return "Nobody has verified it.";
    default:
      return `Nobody has verified it here: its proof came with ${source}.`;
  }
}
