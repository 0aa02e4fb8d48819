import { addDays, type Day, formatDay } from "@/lib/calendar";
import { groupBy } from "@/lib/group-by";
import type { CompetencyId, RoleId } from "@/lib/ids";
import { NEW_ROLE } from "@/lib/import/lookup/role-book";
import { tidy } from "@/lib/import/names/name-key";
import type { Draft } from "@/lib/import/plan/draft";
import { changesBetween, type FieldChange, type Shown } from "@/lib/import/plan/plan";
import { listed } from "@/lib/import/plan/read-value";
import type { Known, Rows } from "@/lib/import/plan/writes";
import type { FrameworkBook } from "./framework-book";
import type { RolesBase } from "./roles-base";
import { type Mention, mentionKey, type SaidOfCompetency, type SaidOfRole } from "./said-role";

/** All that the file says of each role, competency and level, by their keys. */
export type SaidOfRoles = {
  readonly roles: ReadonlyMap<string, SaidOfRole>;
  readonly competencies: ReadonlyMap<string, SaidOfCompetency>;
  /** By the competency's key and the rank: see `meaningKey`. */
  readonly meanings: ReadonlyMap<string, string>;
};

type MentionedRole = Mention<RoleId, SaidOfRole>;
type MentionedCompetency = Mention<CompetencyId, SaidOfCompetency>;
type Competency = Known<Rows["competencies"]>;

export function meaningKey(competency: MentionedCompetency, rank: number): string {
  return `${rank} ${mentionKey(competency)}`;
}

/** Somebody's or something's row after it was written; what changed is told once only. */
export type Written<Id> = {
  readonly id: Id;
  readonly isNew: boolean;
  readonly changes: readonly FieldChange[];
};

/** Where a framework's words come into effect; null: they correct the ones that are there. */
type Effect = { readonly from: Day | null; readonly framework: FrameworkBook };

/** Writes roles and competencies with the first row that is about them. */
export class RoleWriter {
  readonly #roles: ReadonlyMap<string, Known<Rows["roles"]>>;
  readonly #competencies: ReadonlyMap<string, Competency>;
  readonly #meanings: ReadonlyMap<string, Known<Rows["competencyLevels"]>>;
  readonly #meaningsOf: ReadonlyMap<string, readonly Rows["competencyLevels"][]>;
  readonly #written = new Map<string, string>();
  /** Whose words before this version are kept. */
  readonly #kept = new Set<string>();

  constructor(
    base: RolesBase,
    readonly said: SaidOfRoles,
    readonly effect: Effect,
    readonly draft: Draft,
  ) {
    this.#roles = new Map(base.roles.map((role): [string, typeof role] => [role.id, role]));
    this.#competencies = new Map(
      base.competencies.map((own): [string, Competency] => [own.id, own]),
    );
    this.#meanings = new Map(
      base.competencyLevels.map((own) => [`${own.rank} ${own.competencyId}`, own]),
    );
    this.#meaningsOf = groupBy(base.competencyLevels, (own): string => own.competencyId);
  }

  role(mention: MentionedRole): Written<RoleId> {
    const key = mentionKey(mention);
    const known = this.#roles.get(key);
    const id = known?.id ?? this.#idOf<RoleId>(`role ${key}`);
    if (!this.#isFirst(`role ${key}`, id)) return { id, isNew: false, changes: [] };
    const { codes, ...said } = this.said.roles.get(key) ?? {};
    const { framework } = this.effect;
    if (!known) {
      const frameworkId = framework.isPublished ? framework.make(this.draft) : null;
      const facts = {
        ...NEW_ROLE,
        id,
        name: tidy(mention.name),
        frameworkId,
        codes: listed(codes),
      };
      this.draft.insert("roles", { ...facts, ...said });
      return { id, isNew: true, changes: [] };
    }
    const after = { ...known, ...said, codes: codesAfter(known, listed(codes), framework) };
    const changes = changesBetween(showRole(known), showRole(after));
    if (changes.length > 0) this.draft.update("roles", after);
    return { id, isNew: false, changes };
  }

  competency(mention: MentionedCompetency): Written<CompetencyId> {
    const key = mentionKey(mention);
    const known = this.#competencies.get(key);
    const id = known?.id ?? this.#idOf<CompetencyId>(`competency ${key}`);
    if (!this.#isFirst(`competency ${key}`, id)) return { id, isNew: false, changes: [] };
    if (!known) {
      this.draft.insert("competencies", {
        ...this.#newCompetency(id, mention),
        ...this.#saidOf(key),
      });
      return { id, isNew: true, changes: [] };
    }
    const after = this.#after(known);
    const changes = changesBetween(showCompetency(known), showCompetency(after));
    if (changes.length > 0) this.#publish(known);
    return { id, isNew: false, changes };
  }

  #saidOf(key: string): SaidOfCompetency {
    return this.said.competencies.get(key) ?? {};
  }

  #newCompetency(id: CompetencyId, { name, key }: MentionedCompetency): Rows["competencies"] {
    const { framework, from } = this.effect;
    return {
      id,
      frameworkId: framework.make(this.draft),
      code: null,
      name: tidy(name),
      description: null,
      area: null,
      sourceKey: key || null,
      startsOn: framework.known === null ? null : from,
      endsOn: null,
    };
  }

  /** With what the file says; what a new version has again is withdrawn no more. */
  #after(known: Competency): Competency {
    const endsOn = this.effect.from === null ? known.endsOn : null;
    return { ...known, ...this.#saidOf(known.id), endsOn };
  }

  /** Writes a competency in its new words; a new version keeps the old ones with their days. */
  #publish(known: Competency): void {
    const { from } = this.effect;
    const after = this.#after(known);
    if (from === null || known.startsOn === from || known.endsOn === addDays(from, -1)) {
      this.draft.update("competencies", after);
      return;
    }
    if (this.#kept.has(known.id)) return;
    this.#kept.add(known.id);
    const { id: competencyId, startsOn, code, name, description, area } = known;
    this.draft.insert("competencyWordings", {
      id: this.draft.newId<string>(),
      ...{ competencyId, startsOn, code, name, description, area },
      endsOn: known.endsOn ?? addDays(from, -1),
      levels: Object.fromEntries(
        (this.#meaningsOf.get(known.id) ?? []).map((own) => [`${own.rank}`, own.description]),
      ),
    });
    this.draft.update("competencies", { ...after, startsOn: from });
  }

  /** What the levels mean that the row speaks of. */
  meanings(
    mention: MentionedCompetency,
    ranks: Iterable<number>,
    competencyId: CompetencyId,
  ): FieldChange[] {
    return [...ranks].flatMap((rank) => {
      const key = meaningKey(mention, rank);
      const description = this.said.meanings.get(key);
      const known = this.#meanings.get(`${rank} ${competencyId}`);
      const id = known?.id ?? this.#idOf<string>(`meaning ${key}`);
      if (!this.#isFirst(`meaning ${key}`, id) || description === undefined) return [];
      if (known?.description === description) return [];
      const competency = this.#competencies.get(competencyId);
      if (competency && this.effect.from !== null) this.#publish(competency);
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

/** A framework says what codes its own roles have; to a role of another list it adds its own. */
function codesAfter(
  { codes, frameworkId }: Rows["roles"],
  said: readonly string[],
  framework: FrameworkBook,
): string[] {
  if (said.length === 0) return codes;
  const isOwn = framework.known !== null && frameworkId === framework.known;
  return isOwn ? [...said] : [...new Set([...codes, ...said])];
}

function showRole({ name, family, description, codes }: Rows["roles"]): Shown {
  return {
    role: name,
    family,
    role_description: description,
    role_code: codes.join("; ") || null,
  };
}

function showCompetency(own: Rows["competencies"]): Shown {
  return {
    competency: own.name,
    competency_code: own.code,
    competency_description: own.description,
    competency_area: own.area,
    competency_key: own.sourceKey,
    withdrawn_after: own.endsOn === null ? null : formatDay(own.endsOn),
  };
}
