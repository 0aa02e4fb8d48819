import type { CompetencyId, RoleId } from "@/lib/ids";
import { plainKey, tidy } from "@/lib/import/names/name-key";
import type { Draft } from "@/lib/import/plan/draft";
import { changesBetween, type FieldChange, type Shown } from "@/lib/import/plan/plan";
import type { Known, Rows } from "@/lib/import/plan/writes";
import type { FrameworkBook } from "./framework-book";
import type { RolesBase } from "./roles-base";
import { competencyKey, type ReadRole } from "./said-role";

/** All that the file says of each role, competency and level, by their keys. */
export type SaidOfRoles = {
  readonly roles: ReadonlyMap<string, ReadRole["role"]>;
  readonly competencies: ReadonlyMap<string, ReadRole["competency"]>;
  /** By the competency's key and the rank: see `meaningKey`. */
  readonly meanings: ReadonlyMap<string, string>;
};

export function roleKey({ roleName }: ReadRole): string {
  return plainKey(roleName);
}

export function meaningKey(read: ReadRole, rank: number): string {
  return `${rank} ${competencyKey(read)}`;
}

/** Somebody's or something's row after it was written; what changed is told once only. */
type Written<Id> = {
  readonly id: Id;
  readonly isNew: boolean;
  readonly changes: readonly FieldChange[];
};

/** Writes roles and competencies with the first row that is about them. */
export class RoleWriter {
  readonly #knownRoles: ReadonlyMap<string, Known<Rows["roles"]>>;
  readonly #knownCompetencies: ReadonlyMap<string, Known<Rows["competencies"]>>;
  readonly #knownMeanings: ReadonlyMap<string, Known<Rows["competencyLevels"]>>;
  readonly #written = new Map<string, string>();

  constructor(
    base: RolesBase,
    readonly said: SaidOfRoles,
    readonly framework: FrameworkBook,
    readonly draft: Draft,
  ) {
    this.#knownRoles = new Map(base.roles.map((role) => [plainKey(role.name), role]));
    this.#knownCompetencies = new Map(
      base.competencies.map((own): [string, typeof own] => [own.id, own]),
    );
    this.#knownMeanings = new Map(
      base.competencyLevels.map((own) => [`${own.rank} ${own.competencyId}`, own]),
    );
  }

  role(read: ReadRole): Written<RoleId> {
    const key = roleKey(read);
    const known = this.#knownRoles.get(key);
    const id = known?.id ?? this.#idOf<RoleId>(`role ${key}`);
    if (!this.#isFirst(`role ${key}`, id)) return { id, isNew: false, changes: [] };
    const said = this.said.roles.get(key) ?? {};
    const before = known ?? { id, name: tidy(read.roleName), family: null, description: null };
    const after = { ...before, ...said };
    const changes = known ? changesBetween(showRole(before), showRole(after)) : [];
    if (!known) this.draft.insert("roles", after);
    else if (changes.length > 0) this.draft.update("roles", { ...known, ...said });
    return { id, isNew: !known, changes };
  }

  competency(read: ReadRole): Written<CompetencyId> {
    const key = competencyKey(read);
    const known = this.#knownCompetencies.get(key);
    const id = known?.id ?? this.#idOf<CompetencyId>(`competency ${key}`);
    if (!this.#isFirst(`competency ${key}`, id)) return { id, isNew: false, changes: [] };
    const said = this.said.competencies.get(key) ?? {};
    const changes = known
      ? changesBetween(showCompetency(known), showCompetency({ ...known, ...said }))
      : [];
    if (!known) this.draft.insert("competencies", { ...this.#newCompetency(id, read), ...said });
    else if (changes.length > 0) this.draft.update("competencies", { ...known, ...said });
    return { id, isNew: !known, changes };
  }

  #newCompetency(id: CompetencyId, read: ReadRole): Rows["competencies"] {
    const frameworkId = this.framework.make(this.draft);
    const name = tidy(read.competencyName);
    return { id, frameworkId, name, code: null, description: null, area: null };
  }

  /** What the levels mean that the row speaks of. */
  meanings(read: ReadRole, competencyId: CompetencyId): FieldChange[] {
    return [...read.meanings.keys()].flatMap((rank) => {
      const key = meaningKey(read, rank);
      const description = this.said.meanings.get(key);
      const known = this.#knownMeanings.get(`${rank} ${competencyId}`);
      const id = known?.id ?? this.#idOf<string>(`meaning ${key}`);
      if (!this.#isFirst(`meaning ${key}`, id) || description === undefined) return [];
      if (known?.description === description) return [];
      if (known) this.draft.update("competencyLevels", { ...known, description });
      else this.draft.insert("competencyLevels", { id, competencyId, rank, description });
      return [{ field: `level_${rank}`, before: known?.description ?? null, after: description }];
    });
  }

  #idOf<Id extends string>(key: string): Id {
    return (this.#written.get(key) ?? this.draft.newId<Id>()) as Id; // kept under a key of its own kind
  }

  #isFirst(key: string, id: string): boolean {
    if (this.#written.has(key)) return false;
    this.#written.set(key, id);
    return true;
  }
}

function showRole({ family, description }: Rows["roles"]): Shown {
  return { family, role_description: description };
}

function showCompetency({ description, area }: Rows["competencies"]): Shown {
  return { competency_description: description, competency_area: area };
}
