import { addMonths, civilOf, type Day, dayOf } from "@/lib/calendar";
import { monthsAround } from "@/lib/coverage/months";
import type { CredentialKind } from "@/lib/credential/definition";
import { validityOn } from "@/lib/credential/validity";
import type { Award } from "@/lib/facts";
import { counts, type Proof } from "@/lib/proof";

/** An award with the kind of its credential. */
export type KindedAward = Award & { readonly kind: CredentialKind };

/** How many of each kind somebody, or a team, holds. */
export type KindMix = { readonly certifications: number; readonly others: number };

/** The mix on a day. */
export type MixOn = KindMix & { readonly on: Day };

const MONTHS = 36;

/** What counts on the day, by kind. */
export function mixOn(
  awards: readonly KindedAward[],
  { asOf, proof }: { readonly asOf: Day; readonly proof: Proof },
): KindMix {
  return mixOf(
    awards.filter((own) => counts(own.proof, proof) && validityOn(own, asOf).kind === "valid"),
  );
}

/** The same, month by month for the last three years, up to the day. */
export function mixByMonth(
  awards: readonly KindedAward[],
  { asOf, proof }: { readonly asOf: Day; readonly proof: Proof },
): MixOn[] {
  return monthsAround(asOf, MONTHS - 1, 0).map((on) => ({
    on,
    ...mixOn(awards, { asOf: on, proof }),
  }));
}

/** By kind, whatever their days. */
export function mixOf(awards: readonly { readonly kind: CredentialKind }[]): KindMix {
  const certifications = awards.filter(({ kind }) => kind === "certification").length;
  return { certifications, others: awards.length - certifications };
}

/** A quarter of a year: its number, its first day, and the first day after it. */
export type Quarter = {
  readonly year: number;
  readonly number: number;
  readonly from: Day;
  readonly until: Day;
};

/** The quarter that the day is in. */
export function quarterOf(day: Day): Quarter {
  const { year, month } = civilOf(day);
  const number = Math.ceil(month / 3);
  const from = dayOf(year, number * 3 - 2, 1) ?? day;
  return { year, number, from, until: addMonths(from, 3) };
}

/** What was earned in the quarter by the day, the newest first; what was revoked by then is not. */
export function earnedIn<Own extends Award>(
  awards: readonly Own[],
  { from, until }: Quarter,
  { asOf, proof }: { readonly asOf: Day; readonly proof: Proof },
): Own[] {
  return awards
    .filter(({ state, issuedOn }) => state === "earned" && issuedOn >= from && issuedOn < until)
    .filter(
      ({ issuedOn, revokedOn }) => issuedOn <= asOf && (revokedOn === null || revokedOn > asOf),
    )
    .filter((own) => counts(own.proof, proof))
    .toSorted((a, b) => b.issuedOn - a.issuedOn);
}
