/** Nobody leafs through a thousand pages. */
const MOST_PRINTED = 5_000;
const MOST_UNMET_PRINTED = 10_000;

/** Which standings a pack prints one by one: all, those that are not met, or none. */
export type Printed = "all" | "unmet" | "none";

/** Few are printed all; of more those that are not met, unless even those are too many. */
export function printedOf({
  standings,
  met,
}: Readonly<Record<"standings" | "met", number>>): Printed {
  if (standings <= MOST_PRINTED) return "all";
  return standings - met <= MOST_UNMET_PRINTED ? "unmet" : "none";
}
