import type { RequirementVersion, Terms } from "@/lib/facts";
import { canonical } from "@/lib/rule/canonical";
import { type LeafRule, leavesOf } from "@/lib/rule/rule";

/** In what two versions of a requirement differ. */
export type VersionDifference =
  | { readonly kind: "names"; readonly leaf: LeafRule }
  | { readonly kind: "names-no-more"; readonly leaf: LeafRule }
  /** It names the same, and asks for it in another way: all of these instead of any. */
  | { readonly kind: "put-together" }
  | { readonly kind: "scope" }
  | { readonly kind: "regulated"; readonly after: boolean }
  | { readonly kind: "grace"; readonly before: number; readonly after: number }
  /** Null where nobody says when renewing is open. */
  | { readonly kind: "renewal"; readonly after: number | null };

type Version = Terms & Pick<RequirementVersion, "scope" | "rule">;

/** What somebody who knows the one has to learn of the other; nothing where both ask the same. */
export function compareVersions(before: Version, after: Version): VersionDifference[] {
  const [old, young] = [leavesIn(before), leavesIn(after)];
  const added = [...young].filter(([key]) => !old.has(key));
  const gone = [...old].filter(([key]) => !young.has(key));
  const isSame = JSON.stringify(before.rule) === JSON.stringify(after.rule);
  const differences: VersionDifference[] = [
    ...added.map(([, leaf]) => ({ kind: "names", leaf }) as const),
    ...gone.map(([, leaf]) => ({ kind: "names-no-more", leaf }) as const),
  ];
  if (differences.length === 0 && !isSame) differences.push({ kind: "put-together" });
  if (scopeOf(before) !== scopeOf(after)) differences.push({ kind: "scope" });
  if (before.regulated !== after.regulated) {
    differences.push({ kind: "regulated", after: after.regulated });
  }
  if (before.graceDays !== after.graceDays) {
    differences.push({ kind: "grace", before: before.graceDays, after: after.graceDays });
  }
  if (before.renewalWindowDays !== after.renewalWindowDays) {
    differences.push({ kind: "renewal", after: after.renewalWindowDays });
  }
  return differences;
}

function leavesIn({ rule }: Version): ReadonlyMap<string, LeafRule> {
  return new Map(leavesOf(rule).map((leaf) => [canonical(leaf), leaf]));
}

/** The order in which roles and teams were entered says nothing. */
function scopeOf({ scope }: Version): string {
  return JSON.stringify([scope.teamIds.toSorted(), scope.roleIds.toSorted()]);
}
