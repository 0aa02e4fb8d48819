import { type Day, formatDay, isSameMonth } from "@/lib/calendar";
import type { AwardId } from "@/lib/ids";
import type { PlanContext } from "@/lib/import/plan/context";
import type { Shown } from "@/lib/import/plan/plan";
import type { Known, Rows } from "@/lib/import/plan/writes";
import { DEFAULT_PROOF, type Proof, strongerProof } from "@/lib/proof";
import type { SaidAward } from "./said-award";

type Award = Rows["awards"];

/** Whose award, of what. */
export type Holding = Pick<Award, "personId" | "credentialId">;

/** A new award out of what the file says; a day of issue that it does not say is today. */
export function newAward(
  id: AwardId,
  { personId, credentialId }: Holding,
  said: SaidAward,
  { today, source, importId }: PlanContext,
): Award {
  const issuedOn = said.issuedOn ?? today;
  return {
    id,
    personId,
    credentialId,
    state: stateOf(said) ?? "earned",
    issuedOn,
    issuedPrecision: said.issuedPrecision ?? null,
    expiresOn: said.expiresOn ?? null,
    expiresPrecision: said.expiresPrecision ?? null,
    revokedOn: said.status === "revoked" ? issuedOn : null,
    number: said.number ?? null,
    url: said.url ?? null,
    hours: said.hours ?? null,
    proof: said.proof ?? DEFAULT_PROOF,
    source,
    importId,
  };
}

/** The known award with what the file says of it; what the file says nothing of stays. */
export function changedAward(known: Known<Award>, said: SaidAward, today: Day): Known<Award> {
  const changed = {
    ...known,
    state: stateOf(said) ?? known.state,
    ...issueOf(known, said),
    ...endOf(known, said),
    number: said.number ?? known.number,
    url: said.url ?? known.url,
    hours: said.hours ?? known.hours,
  };
  const revokedOn = revokedDay(changed, said, today);
  return { ...changed, revokedOn, proof: proofOf(known, changed, said.proof ?? DEFAULT_PROOF) };
}

/** A month that the known day lies in says nothing new; a day of the known month says more. */
function issueOf(
  { issuedOn, issuedPrecision }: Award,
  said: SaidAward,
): Pick<Award, "issuedOn" | "issuedPrecision"> {
  const known = { issuedOn, issuedPrecision };
  if (said.issuedOn === undefined) return known;
  if (said.issuedPrecision && isSameMonth(said.issuedOn, issuedOn)) return known;
  return { issuedOn: said.issuedOn, issuedPrecision: said.issuedPrecision ?? null };
}

/** Likewise. */
function endOf(
  { expiresOn, expiresPrecision }: Award,
  said: SaidAward,
): Pick<Award, "expiresOn" | "expiresPrecision"> {
  const known = { expiresOn, expiresPrecision };
  if (said.expiresOn === undefined) return known;
  const isMonth = said.expiresOn !== null && said.expiresPrecision && expiresOn !== null;
  if (isMonth && isSameMonth(said.expiresOn, expiresOn)) return known;
  return { expiresOn: said.expiresOn, expiresPrecision: said.expiresPrecision ?? null };
}

function stateOf({ status }: SaidAward): Award["state"] | null {
  if (status === undefined) return null;
  return status === "active" || status === "revoked" ? "earned" : status;
}

/** Never before the issue; taken back where the file says that the award is active. */
function revokedDay(award: Award, { status }: SaidAward, today: Day): Day | null {
  if (status !== undefined && status !== "revoked") return null;
  const revokedOn = status === "revoked" ? (award.revokedOn ?? today) : award.revokedOn;
  return revokedOn !== null && revokedOn < award.issuedOn ? award.issuedOn : revokedOn;
}

/** A proof is never lowered by a weaker one for the same facts; what it proved being changed, it is gone. */
function proofOf(known: Award, changed: Award, given: Proof): Proof {
  const isSame =
    known.state === changed.state &&
    known.issuedOn === changed.issuedOn &&
    known.expiresOn === changed.expiresOn &&
    known.hours === changed.hours;
  return isSame ? strongerProof(known.proof, given) : given;
}

/** An award under the template's columns. */
export function showAward(award: Award): Shown {
  return {
    issued_on: written(award.issuedOn, award.issuedPrecision),
    expires_on: award.expiresOn === null ? null : written(award.expiresOn, award.expiresPrecision),
    revoked_on: award.revokedOn === null ? null : formatDay(award.revokedOn),
    status: award.state,
    number: award.number,
    url: award.url,
    hours: award.hours === null ? null : `${award.hours}`,
    proof: award.proof,
  };
}

/** A day as exactly as it is known: "2026-03" for a month. */
function written(day: Day, precision: "month" | null): string {
  const text = formatDay(day);
  return precision === "month" ? text.slice(0, "2026-03".length) : text;
}
