import { addCounts, type Counts, coverageOf, NO_SLOTS } from "@/lib/coverage/coverage";
import type { RequirementId } from "@/lib/ids";
import type { StandingKind } from "@/lib/standing/standing";
import type { PackCounts } from "./evidence";

/** So many slots of a team's own members and a requirement stand so. */
export type SlotGroup = {
  readonly team: string;
  readonly requirementId: RequirementId;
  readonly kind: StandingKind;
  readonly slots: number;
};

/** Groups added up in one way: by requirement, by team, or all. */
export function totalsBy<Key>(
  groups: Iterable<SlotGroup>,
  keyOf: (group: SlotGroup) => Key,
): Map<Key, PackCounts> {
  const sums = new Map<Key, Counts>();
  for (const group of groups) {
    const key = keyOf(group);
    const more = { ...NO_SLOTS, [group.kind]: group.slots };
    sums.set(key, addCounts(sums.get(key) ?? NO_SLOTS, more));
  }
  return new Map([...sums].map(([key, counts]) => [key, withCoverage(counts)]));
}

function withCoverage(counts: Counts): PackCounts {
  return { ...counts, coverage: coverageOf(counts) };
}
