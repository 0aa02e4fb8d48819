import { groupBy } from "@/lib/group-by";
import type { CompetencyId, FrameworkId } from "@/lib/ids";
import { headerKey } from "@/lib/import/columns/header-key";
import type { RowProblem } from "@/lib/import/import";
import { plainKey } from "@/lib/import/names/name-key";
import { errorAt, type Place } from "@/lib/import/plan/problem";
import type { Reading } from "@/lib/import/plan/read-value";
import type { Rows } from "@/lib/import/plan/writes";
import { fail, ok } from "@/lib/result";

export type FrameworksBase = {
  readonly frameworks: readonly Rows["frameworks"][];
  readonly levels: readonly Rows["proficiencyLevels"][];
  readonly competencies: readonly Rows["competencies"][];
};

type Competency = Rows["competencies"];

/** A step of a scale; levels count from 1. */
export type Level = { readonly rank: number; readonly name: string };

/** The competencies that are known, by name or code, and the levels of their frameworks. */
export class CompetencyBook {
  readonly #byName: ReadonlyMap<string, readonly Competency[]>;
  readonly #levels: ReadonlyMap<FrameworkId, readonly Level[]>;
  readonly #frameworks: ReadonlyMap<FrameworkId, string>;
  readonly #byId: ReadonlyMap<CompetencyId, Competency>;

  constructor({ frameworks, levels, competencies }: FrameworksBase) {
    const named = competencies.flatMap((competency) =>
      [...new Set([competency.name, competency.code ?? ""].map(plainKey))].map((key) => ({
        key,
        competency,
      })),
    );
    const groups = groupBy(named, ({ key }) => key);
    this.#byName = new Map(
      [...groups].map(([key, own]) => [key, current(own.map(({ competency }) => competency))]),
    );
    this.#levels = groupBy(levels, ({ frameworkId }) => frameworkId);
    this.#frameworks = new Map(frameworks.map(({ id, name }) => [id, name]));
    this.#byId = new Map(competencies.map((competency) => [competency.id, competency]));
  }

  /** Those of this name, in any framework. */
  named(name: string): readonly Competency[] {
    return this.#byName.get(plainKey(name)) ?? [];
  }

  /** The one competency of this name. */
  readonly find: Reading<Competency> = (place) => {
    const [competency, ...others] = this.named(place.value);
    if (!competency) return fail(errorAt(place, "competency-unknown"));
    return others.length === 0 ? ok(competency) : fail(this.shared(place));
  };

  shared(place: Place): RowProblem {
    const own = this.named(place.value).map(({ frameworkId }) => this.#frameworks.get(frameworkId));
    return errorAt(place, "competency-shared", own.join(", "));
  }

  nameOf(id: CompetencyId): string {
    return this.#byId.get(id)?.name ?? "";
  }

  /** What a rule may ask of it: its highest level, and its last day. */
  readonly known = (id: CompetencyId) => {
    const competency = this.#byId.get(id);
    if (!competency) return null;
    const ranks = this.levelsOf(competency.frameworkId).map(({ rank }) => rank);
    return { ...competency, highest: ranks.length === 0 ? null : Math.max(...ranks) };
  };

  levelsOf(frameworkId: FrameworkId): readonly Level[] {
    return this.#levels.get(frameworkId) ?? [];
  }
}

/** What was withdrawn is meant only where nothing else is called so. */
function current(competencies: readonly Competency[]): readonly Competency[] {
  const open = competencies.filter(({ endsOn }) => endsOn === null);
  return open.length > 0 ? open : competencies;
}

const NUMBERED = /^(?:l|lvl|level)?\s*(\d{1,2})$/i;

/** A level by its number or by its name in the framework. */
export function levelIn(levels: readonly Level[]): Reading<number> {
  return (place) => {
    const key = headerKey(place.value);
    const number = Number(NUMBERED.exec(place.value)?.[1]);
    const level = levels.find(({ rank, name }) => rank === number || headerKey(name) === key);
    return level ? ok(level.rank) : fail(noSuchLevel(place, levels));
  };
}

export function noSuchLevel(place: Place, levels: readonly Level[]): RowProblem {
  const known = levels.map(({ rank, name }) => `${rank} ${name}`).join(", ");
  return errorAt(place, "level-unknown", known);
}
