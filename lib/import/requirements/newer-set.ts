import { addDays, type Day, parseIsoDay } from "@/lib/calendar";
import { differencesBetween, type Edition, NO_EDITION } from "@/lib/framework/difference";
import { groupBy } from "@/lib/group-by";
import { plainKey } from "@/lib/import/names/name-key";
import { afterWrites } from "@/lib/import/plan/after-writes";
import type { PlanContext } from "@/lib/import/plan/context";
import type { Draft } from "@/lib/import/plan/draft";
import type { NamedDifference, Shown } from "@/lib/import/plan/plan";
import type { Rows } from "@/lib/import/plan/writes";
import { isOn } from "@/lib/span";
import type { RequirementsBase } from "./requirements-base";
import type { Lookups } from "./said-requirement";
import type { TakenOrNot } from "./said-version";
import { showVersion } from "./write-requirement";

/** Rows of a newer set take effect on the day that somebody chose, where somebody did. */
export function onChosenDay(
  reads: readonly TakenOrNot[],
  { decisions }: Pick<PlanContext, "decisions">,
): readonly TakenOrNot[] {
  const effectiveFrom = parseIsoDay(decisions.version?.effectiveFrom ?? "");
  if (effectiveFrom === null) return reads;
  return reads.map((read) => ({ ...read, version: { ...read.version, effectiveFrom } }));
}

/** The regimes that a file is about, and the day from which it speaks. */
export type RequirementSet = { readonly regimes: ReadonlySet<string>; readonly from: Day };

export function setOf(
  reads: readonly TakenOrNot[],
  { today }: Pick<PlanContext, "today">,
): RequirementSet {
  const regimes = new Set(reads.flatMap(({ requirement }) => requirement.regime ?? []));
  const days = reads.flatMap(({ version }) => version.effectiveFrom ?? []);
  return { regimes, from: days.reduce((a, b) => (b > a ? b : a), days[0] ?? today) };
}

/**
 * What the regime asked for and a newer set of it does not name ends the day before. Where a row does
 * not even tell its requirement, nothing can be said to be missing.
 */
export function endMissing(
  reads: readonly TakenOrNot[],
  base: RequirementsBase,
  { regimes, from }: RequirementSet,
  draft: Draft,
): void {
  if (reads.some(({ name }) => name === "")) return;
  const named = new Set(reads.map(({ name }) => plainKey(name)));
  const missing = new Set(
    base.requirements
      .filter(({ regime, name }) => regimes.has(regime ?? "") && !named.has(plainKey(name)))
      .map(({ id }) => id),
  );
  for (const version of base.versions) {
    const { effectiveFrom, effectiveUntil } = version;
    const isOpen = effectiveFrom < from && isOn(from, effectiveFrom, effectiveUntil);
    if (missing.has(version.requirementId) && isOpen) {
      draft.update("requirementVersions", { ...version, effectiveUntil: addDays(from, -1) });
    }
  }
}

/** What is asked on the day after the file was written, against what is asked then now. */
export function requirementsDiffering(
  base: RequirementsBase,
  { regimes, from }: RequirementSet,
  lookups: Lookups,
  draft: Draft,
): NamedDifference[] | null {
  const isOwn = ({ regime }: Pick<Rows["requirements"], "regime">) => regimes.has(regime ?? "");
  if (!base.requirements.some(isOwn)) return null;
  const writes = draft.writesSoFar();
  const requirements = afterWrites(base.requirements, writes.requirements);
  const versions = afterWrites(base.versions, writes.requirementVersions);
  const names = new Map<string, string>(requirements.map(({ id, name }) => [id, name]));
  const on = (own: readonly Rows["requirements"][], all: readonly Rows["requirementVersions"][]) =>
    editionOn(own.filter(isOwn), all, from, lookups);
  return differencesBetween(on(base.requirements, base.versions), on(requirements, versions)).map(
    (difference) => ({ ...difference, name: names.get(difference.key) ?? "", note: "" }),
  );
}

function editionOn(
  requirements: readonly Rows["requirements"][],
  versions: readonly Rows["requirementVersions"][],
  asOf: Day,
  lookups: Lookups,
): Edition {
  const asked = groupBy(
    versions.filter(({ effectiveFrom, effectiveUntil }) =>
      isOn(asOf, effectiveFrom, effectiveUntil),
    ),
    ({ requirementId }) => requirementId,
  );
  return {
    ...NO_EDITION,
    requirement: new Map(
      requirements.flatMap(({ id, name, clause }): [string, Shown][] => {
        const [version] = asked.get(id) ?? [];
        if (!version) return [];
        const {
          effective_from: _from,
          effective_until: _until,
          ...asks
        } = showVersion(version, lookups);
        return [[id, { name, clause, ...asks }]];
      }),
    ),
  };
}
