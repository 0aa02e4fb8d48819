import { addDays, type Day } from "@/lib/calendar";
import type { RequirementId } from "@/lib/ids";
import type { Draft } from "@/lib/import/plan/draft";
import type { Known, Rows } from "@/lib/import/plan/writes";

type Version = Rows["requirementVersions"];

/** The versions of one requirement in order, those that are known and those that come with the file. */
export class VersionLine {
  #versions: readonly (Version | Known<Version>)[];

  constructor(
    readonly requirementId: RequirementId,
    known: readonly Known<Version>[],
    readonly draft: Draft,
  ) {
    this.#versions = known;
  }

  startingOn(day: Day): Version | null {
    return this.#versions.find(({ effectiveFrom }) => effectiveFrom === day) ?? null;
  }

  inEffectOn(day: Day): Version | null {
    return this.#versions.find((version) => covers(version, day)) ?? null;
  }

  /** The first day of the version after this day; null where there is none. */
  nextAfter(day: Day): Day | null {
    const later = this.#versions.map((version) => version.effectiveFrom).filter((own) => own > day);
    return later.length === 0 ? null : (Math.min(...later) as Day); // one of the days above
  }

  /** Ends the version that is in effect on the day before it; answers the first day of that one. */
  endBefore(day: Day): Day | null {
    const before = this.#versions.find(
      (version) => version.effectiveFrom < day && covers(version, day),
    );
    if (!before) return null;
    this.put({ ...before, effectiveUntil: addDays(day, -1) });
    return before.effectiveFrom;
  }

  /** Writes a version: an update where it is known, else a new row. */
  put(version: Version | Known<Version>): void {
    if ("version" in version) this.draft.update("requirementVersions", version);
    else this.draft.insert("requirementVersions", version);
    this.#versions = [...this.#versions.filter(({ id }) => id !== version.id), version];
  }
}

function covers({ effectiveFrom, effectiveUntil }: Version, day: Day): boolean {
  return effectiveFrom <= day && (effectiveUntil === null || effectiveUntil >= day);
}
