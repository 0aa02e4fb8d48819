import { hash, randomBytes, randomUUID } from "node:crypto";
import { signCredential } from "@/db/badges/issue/sign-credential";
import { now } from "@/db/clock";
import { command } from "@/db/command";
import { NotFound } from "@/db/errors";
import type { Signer } from "@/db/keys/signer";
import type { AwardRow } from "@/db/queries/awards";
import { badgeFactsOf } from "@/db/queries/badge-facts";
import {
  type IssuedBadge,
  issuedBadgesOf,
  publishesBadges,
  stateOf,
} from "@/db/queries/issued-badges";
import { openRow, type Seen } from "@/db/rows/versioned";
import { awards } from "@/db/schema/awards";
import { issuedBadges } from "@/db/schema/issued-badges";
import type { BadgeFacts } from "@/lib/badge/issue/badge-facts";
import { composeCredential } from "@/lib/badge/issue/compose-credential";
import { issueProblems } from "@/lib/badge/issue/issue-problems";
import { issuerName, type Place } from "@/lib/badge/issue/issuer-name";
import { revocationListUrl } from "@/lib/badge/issue/revocation-list";
import { dayInZone } from "@/lib/calendar";
import { IssuedBadgeId } from "@/lib/ids";
import { invalid, problem, type Refusal } from "@/lib/refusal";
import { ok, type Result } from "@/lib/result";

/** The award as it was seen, who signs, and where the installation is reached. */
export type IssueBadge = Seen & { readonly signer: Signer; readonly origin: string };

/**
 * Signs an award of the organisation's own as an Open Badges 3.0 credential, and keeps it. An award has
 * one badge that is good at most. Throws NotFound for an award out of reach.
 */
export const issueBadge = command<IssueBadge, Result<IssuedBadge, Refusal<AwardRow>>>(
  "badge.issue",
  "badge.issue",
  async (tx, { signer, origin, ...seen }, actor) => {
    const found = await openRow(tx, awards, seen);
    if (!found.ok) return found;
    const { id: awardId } = found.value;
    const facts = await badgeFactsOf(actor, awardId);
    if (!facts) throw new NotFound();
    const at = now();
    const day = dayInZone(at, facts.organisation.zone);
    const problems = issueProblems(facts, day);
    if (problems.length > 0) return invalid(...problems);
    const before = await issuedBadgesOf(actor, { awardId });
    if (before.some((badge) => stateOf(badge, day).kind === "valid")) return invalid(ALREADY);
    const id = IssuedBadgeId.parse(randomUUID());
    const secret = randomBytes(16).toString("base64url");
    const place = { origin, isPublished: await publishesBadges(actor) };
    const credential = await signedBadge(facts, { id, secret, at, place, signer });
    await tx.insert(issuedBadges).values({
      ...{ id, awardId, secret },
      ...{ document: JSON.stringify(credential), thumbprint: signer.thumbprint },
      ...{ issuedAt: at, issuedBy: actor.name },
    });
    const [issued] = await issuedBadgesOf(actor, { ids: [id] });
    if (!issued) throw new NotFound();
    return ok(issued);
  },
);

const ALREADY = problem(
  "id",
  "already-issued",
  "There is a badge for this award already. Revoke it before you issue another.",
);

type Signing = {
  readonly id: string;
  readonly secret: string;
  readonly at: Date;
  readonly place: Place;
  readonly signer: Signer;
};

function signedBadge(facts: BadgeFacts, { id, secret, at, place, signer }: Signing) {
  const issuer = issuerName(place, signer.multikey);
  const salt = randomBytes(16).toString("hex");
  const identityHash = hash("sha256", `${facts.address ?? ""}${salt}`);
  const revocationList = issuer.url && revocationListUrl(issuer.url, secret);
  const credential = composeCredential(facts, { id, issuer, identityHash, salt, revocationList });
  const created = `${at.toISOString().slice(0, 19)}Z`;
  return signCredential(credential, { method: issuer.method, created }, signer);
}
