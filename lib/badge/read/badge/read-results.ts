import { idOf, objectsOf, textOf } from "@/lib/badge/read/shapes";
import type { JsonObject } from "@/lib/json";
import type { BadgeResult, ResultLevel } from "./badge";
import { alignmentsOf } from "./read-achievement";

/** What the subject achieved, read with the achievement's own description of its results. */
export function resultsOf(subject: JsonObject, achievement: JsonObject): readonly BadgeResult[] {
  const descriptions = objectsOf(achievement.resultDescription);
  const descriptionOf = new Map(descriptions.map((one) => [idOf(one), one]));
  const levels = new Map(descriptions.flatMap(levelsOf).map((level) => [level.id, level]));
  return objectsOf(subject.result).map((result) => {
    const description = descriptionOf.get(idOf(result.resultDescription)) ?? {};
    const achieved = idOf(result.achievedLevel);
    return {
      name: textOf(description.name),
      status: textOf(result.status),
      value: gradeOf(result.value),
      level: achieved === null ? null : (levels.get(achieved) ?? unknownLevel(achieved)),
      alignments: alignmentsOf(result.alignment ?? description.alignment),
    };
  });
}

function levelsOf(description: JsonObject): readonly ResultLevel[] {
  return objectsOf(description.rubricCriterionLevel).flatMap((level) => {
    const id = idOf(level);
    return id === null ? [] : { id, name: textOf(level.name), level: textOf(level.level) };
  });
}

function unknownLevel(id: string): ResultLevel {
  return { id, name: null, level: null };
}

/** A text, also where it is a number. */
function gradeOf(value: unknown): string | null {
  return typeof value === "number" ? String(value) : textOf(value);
}

/**
 * Whether a result does not speak against holding the badge. Open Badges 3.0
 * takes a result without a status as completed; enrolled, failed, in progress, on hold, provisional
 * and withdrew are all something else.
 */
export function isCompleted({ status }: BadgeResult): boolean {
  return status === null || status === "Completed";
}
