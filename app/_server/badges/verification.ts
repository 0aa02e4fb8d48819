import "server-only";
import { publicOrigin } from "@/app/_server/door/origin";
import { today } from "@/app/_server/today";
import { inScope } from "@/db/actor-scope";
import { verifyOwnBadge } from "@/db/badges/issue/verify-own-badge";
import { now } from "@/db/clock";
import { ownKeysFor } from "@/db/queries/installation-keys";
import {
  type IssuedBadge,
  issuedBadgesOf,
  publishesBadges,
  stateOf,
} from "@/db/queries/issued-badges";
import { organisationFor } from "@/db/queries/organisation";
import { jobActor } from "@/lib/access";
import { didDocument, webName } from "@/lib/badge/issue/issuer-name";
import { revocationList } from "@/lib/badge/issue/revocation-list";
import { badgeState } from "@/lib/badge/verify/verdict";
import { dayInZone } from "@/lib/calendar";

/** Looks up for strangers what they were given the address of, and nothing else. */
const VERIFIER = jobActor("badge verification");

/**
 * The badge that this secret belongs to. Null where there is none and where the organisation does not
 * let others look: nobody can tell the two apart.
 */
export function publicBadge(secret: string): Promise<IssuedBadge | null> {
  return inScope(VERIFIER, async () => {
    if (!(await publishesBadges(VERIFIER))) return null;
    const [badge] = await issuedBadgesOf(VERIFIER, { secret });
    return badge ?? null;
  });
}

export type Verification = NonNullable<Awaited<ReturnType<typeof verificationOf>>>;

/** What our own verifier says of it at this moment, and what it is worth; null like `publicBadge`. */
export function verificationOf(secret: string) {
  return inScope(VERIFIER, async () => {
    const badge = await publicBadge(secret);
    if (!badge) return null;
    const at = now();
    const { zone } = await organisationFor(VERIFIER);
    const day = dayInZone(at, zone);
    const keys = await ownKeysFor(VERIFIER);
    const state = stateOf(badge, day);
    const verdicts = await verifyOwnBadge(badge.credential, { day, now: at, keys, state });
    const isGood = state.kind === "valid" && badgeState(verdicts) === "verified";
    return { badge, verdicts, state, isGood, at, zone };
  });
}

/** What others are told of whether it was revoked; null like `publicBadge`, and where it names no list. */
export function ownRevocationList(secret: string) {
  return inScope(VERIFIER, async () => {
    const badge = await publicBadge(secret);
    return badge && revocationList(badge.credential, stateOf(badge, await today(VERIFIER)));
  });
}

/** What our `did:web` says of our keys; null where there is none. */
export function ownDidDocument() {
  return inScope(VERIFIER, async () => {
    const isPublished = await publishesBadges(VERIFIER);
    const did = webName({ origin: publicOrigin(), isPublished });
    const keys = did === null ? [] : await ownKeysFor(VERIFIER);
    if (did === null || keys.length === 0) return null;
    return didDocument(
      did,
      keys.map(({ multikey }) => multikey),
    );
  });
}

/** For whoever asks for a file of ours that is not there. */
export function nothingHere(): Response {
  return new Response("There is nothing here.\n", {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
