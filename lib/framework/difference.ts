import {
  changesBetween,
  type Difference,
  EDITION_PARTS,
  type EditionPart,
  type Shown,
} from "@/lib/import/plan/plan";

/** Things as they are shown, by a key that stays theirs whatever they are called; a null says nothing. */
type Part = ReadonlyMap<string, Shown>;

/** What a framework, or a set of requirements, says on one day. */
export type Edition = { readonly [part in EditionPart]: Part };

export const NO_EDITION: Edition = {
  competency: new Map(),
  role: new Map(),
  asked: new Map(),
  requirement: new Map(),
};

/** What has to happen to the first edition to make it the second. */
export function differencesBetween(before: Edition, after: Edition): Difference[] {
  return EDITION_PARTS.flatMap((part) => {
    const keys = new Set([...before[part].keys(), ...after[part].keys()]);
    return [...keys].flatMap((key): Difference[] => {
      const [earlier, later] = [before[part].get(key), after[part].get(key)];
      const changes = changesBetween(earlier ?? {}, { ...blank(earlier), ...later });
      if (earlier && later && changes.length === 0) return [];
      return [{ part, key, kind: kindOf(earlier, later), changes }];
    });
  });
}

function blank(shown: Shown = {}): Shown {
  return Object.fromEntries(Object.keys(shown).map((field) => [field, null]));
}

function kindOf(before: Shown | undefined, after: Shown | undefined): Difference["kind"] {
  if (!before) return "added";
  if (!after) return "withdrawn";
  return before.name === after.name ? "changed" : "renamed";
}

/** The edition after the differences: the other way round than `differencesBetween`. */
export function withDifferences(edition: Edition, differences: readonly Difference[]): Edition {
  const parts: Record<EditionPart, Map<string, Shown>> = {
    competency: new Map(edition.competency),
    role: new Map(edition.role),
    asked: new Map(edition.asked),
    requirement: new Map(edition.requirement),
  };
  for (const { part, key, kind, changes } of differences) {
    if (kind === "withdrawn") {
      parts[part].delete(key);
      continue;
    }
    const shown = new Map(Object.entries(parts[part].get(key) ?? {}));
    for (const { field, after } of changes) {
      if (after === null) shown.delete(field);
      else shown.set(field, after);
    }
    parts[part].set(key, Object.fromEntries(shown));
  }
  return parts;
}
