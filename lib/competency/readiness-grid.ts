import type { LevelOn } from "./levels";

/** Of the levels that roles ask for, how many are reached. */
export type Share = {
  readonly met: number;
  readonly required: number;
  readonly levelsShort: number;
};

export const NO_SHARE: Share = { met: 0, required: 0, levelsShort: 0 };

export function addShares(a: Share, b: Share): Share {
  return {
    met: a.met + b.met,
    required: a.required + b.required,
    levelsShort: a.levelsShort + b.levelsShort,
  };
}

/** Pools what roles ask for, over whatever people and competencies the levels are of. */
export function shareReached(levels: readonly LevelOn[]): Share {
  const asked = levels.filter((level) => level.required !== null);
  return {
    met: asked.filter((level) => level.gap === 0).length,
    required: asked.length,
    levelsShort: asked.reduce((sum, level) => sum + level.gap, 0),
  };
}

/** Between 0 and 1; null where no role asks for anything. */
export function readinessOf({ met, required }: Share): number | null {
  return required === 0 ? null : met / required;
}
