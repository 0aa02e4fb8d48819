import type { Leave } from "@/lib/absence/leave";
import type { Day } from "@/lib/calendar";
import type { PersonId } from "@/lib/ids";

/** Whether somebody is away on the day, by looking through all that is said. */
export function isAway(leave: readonly Leave[], personId: PersonId, day: Day): boolean {
  return leave.some((one) => one.personId === personId && one.from <= day && day <= one.last);
}

type Kept = {
  readonly id: string;
  readonly minimum: number;
  readonly holders: readonly PersonId[];
};

/** All parts of a list, in no order that means anything. */
export function subsetsOf<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: 2 ** items.length }, (_, bits) =>
    items.filter((_item, index) => Math.floor(bits / 2 ** index) % 2 === 1),
  );
}

/** Which minimums are short when just these people are missing. */
export function brokenWithout(minimums: readonly Kept[], missing: readonly PersonId[]): string[] {
  return minimums
    .filter(({ minimum, holders }) => {
      const left = holders.filter((id) => !missing.includes(id));
      return left.length < minimum;
    })
    .map(({ id }) => id);
}

/** Every set of at most so many people that breaks more than each of its proper parts. */
export function missingSetsByHand(minimums: readonly Kept[], people: number) {
  const everybody = [...new Set(minimums.flatMap(({ holders }) => holders))];
  return subsetsOf(everybody).flatMap((set) => {
    if (set.length === 0 || set.length > people) return [];
    const breaks = brokenWithout(minimums, set);
    const parts = subsetsOf(set).filter((part) => part.length < set.length);
    const isNew = parts.every((part) => brokenWithout(minimums, part).length < breaks.length);
    return isNew ? [{ people: set, breaks }] : [];
  });
}
