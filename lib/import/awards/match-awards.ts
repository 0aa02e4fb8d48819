import { isSameMonth } from "@/lib/calendar";
import type { Known, Rows } from "@/lib/import/plan/writes";
import type { SaidAward } from "./said-award";

type KnownAward = Known<Rows["awards"]>;

/** What the file says of one award of a person, and the award that is known already, if any. */
export type Match<Item> = { readonly item: Item; readonly known: KnownAward | null };

/**
 * Which award each item is about, among the known ones of one person and one credential. Tried in
 * turn, each known award matching once:
 *
 * 1. the day of issue is the same;
 * 2. so is its month, where one of them says no more than a month;
 * 3. the number is the same, unless both days move forward: many issuers keep the number when they
 *    renew, and a renewal is an award of its own;
 * 4. the known one was still in progress: whatever is said without a day is about that.
 */
export function matchAwards<Item extends { readonly said: SaidAward }>(
  items: readonly Item[],
  known: readonly KnownAward[],
): Match<Item>[] {
  if (known.length === 0) return items.map((item) => ({ item, known: null }));
  const matched = new Map<Item, KnownAward>();
  const free = new Set(known);
  for (const isSame of [isSameDay, isSameMonthOfIssue, isSameNumber, isItsResult]) {
    for (const item of items) {
      if (matched.has(item)) continue;
      const candidates = [...free].filter((award) => isSame(item.said, award));
      const [award] = candidates;
      if (!award || candidates.length > 1) continue;
      matched.set(item, award);
      free.delete(award);
    }
  }
  return items.map((item) => ({ item, known: matched.get(item) ?? null }));
}

function isSameDay(said: SaidAward, award: KnownAward): boolean {
  return said.issuedOn === award.issuedOn;
}

function isSameMonthOfIssue({ issuedOn, issuedPrecision }: SaidAward, award: KnownAward): boolean {
  const isMonth = issuedPrecision === "month" || award.issuedPrecision === "month";
  return isMonth && issuedOn !== undefined && isSameMonth(issuedOn, award.issuedOn);
}

function isSameNumber(said: SaidAward, award: KnownAward): boolean {
  return said.number !== undefined && said.number === award.number && !isRenewal(said, award);
}

function isRenewal({ issuedOn, expiresOn }: SaidAward, award: KnownAward): boolean {
  if (issuedOn === undefined || issuedOn <= award.issuedOn) return false;
  return typeof expiresOn !== "number" || award.expiresOn === null || expiresOn > award.expiresOn;
}

function isItsResult(_: SaidAward, award: KnownAward): boolean {
  return award.state === "in-progress";
}
