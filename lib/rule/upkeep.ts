import { addMonths, type Day, FOREVER } from "@/lib/calendar";
import { validDays } from "@/lib/credential/validity";
import type { Award } from "@/lib/facts";
import { counts } from "@/lib/proof";
import type { Span } from "@/lib/timeline/timeline";
import type { Holder } from "./holder";
import type { UpkeepRule } from "./rule";

type Asked = UpkeepRule["upkeep"];

/** An award that stands for hours of learning. */
export type Learnt = Award & { readonly hours: number };

/** The awards that upkeep counts at the holder's rung, each on its days. */
export function learntIn(asked: Asked, holder: Holder): Span<Learnt>[] {
  return learntAtAll(asked, holder).filter(({ value }) => counts(value.proof, holder.lowest));
}

/**
 * The same, however well they are proved. An award counts from its day of issue for the months that are
 * asked for, not beyond the day on which it was revoked; its own end says how long it is valid, no more.
 */
export function learntAtAll(asked: Asked, holder: Holder): Span<Learnt>[] {
  const learnt: Span<Learnt>[] = [];
  for (const award of awardsAsked(asked, holder)) {
    if (!isLearnt(award)) continue;
    const { from, until } = validDays({ ...award, expiresOn: null });
    const last = addMonths(award.issuedOn, asked.months);
    learnt.push({ from, until: last < until ? last : until, value: award });
  }
  return learnt;
}

function isLearnt(award: Award): award is Learnt {
  return award.hours !== null && award.hours > 0;
}

function awardsAsked({ competency }: Asked, { awards, meaning }: Holder): readonly Award[] {
  if (competency === undefined) return [...awards.values()].flat();
  const showing = new Set(
    (meaning.mappings.get(competency) ?? []).map(({ credentialId }) => credentialId),
  );
  return [...showing].flatMap((credentialId) => awards.get(credentialId) ?? []);
}

/** Hours have decimals, and ten times 0.1 has to be 1: added up in hundredths. */
export function hoursOf(learnt: readonly Learnt[]): number {
  return learnt.reduce((sum, { hours }) => sum + Math.round(hours * 100), 0) / 100;
}

/** How far somebody is with their upkeep on a day, and when hours drop out of it. */
export type UpkeepOn = {
  readonly hours: number;
  /** The first day on which there are fewer, by as many; null where they stay, or there are none. */
  readonly drops: { readonly on: Day; readonly hours: number } | null;
};

/** Adds up what counts on the day. */
export function upkeepOn(asked: Asked, holder: Holder, asOf: Day): UpkeepOn {
  const counted = learntIn(asked, holder).filter(({ from, until }) => from <= asOf && asOf < until);
  const on = counted.reduce((first, { until }) => (until < first ? until : first), FOREVER);
  const dropping = counted.filter(({ until }) => until === on);
  return {
    hours: hoursOf(counted.map(({ value }) => value)),
    drops: on === FOREVER ? null : { on, hours: hoursOf(dropping.map(({ value }) => value)) },
  };
}
