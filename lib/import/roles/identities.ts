import { groupBy } from "@/lib/group-by";
import type { CompetencyId } from "@/lib/ids";
import type { RowProblem } from "@/lib/import/import";
import type { CompetencyBook } from "@/lib/import/lookup/competency-book";
import { plainKey } from "@/lib/import/names/name-key";
import type { Place } from "@/lib/import/plan/problem";
import type { Known, Rows } from "@/lib/import/plan/writes";
import { fail, ok, type Result } from "@/lib/result";
import type { FrameworkBook } from "./framework-book";
import type { RolesBase } from "./roles-base";

type Competency = Known<Rows["competencies"]>;
type Role = Known<Rows["roles"]>;

/** How a file calls a competency: by what its source calls it for good, by a code, by its name. */
export type Called = { readonly name: Place; readonly key: string; readonly code: string };

/** Which known competency or role a file means. */
export class Identities {
  readonly #byKey: ReadonlyMap<string, Competency>;
  readonly #byCode: ReadonlyMap<string, Competency>;
  readonly #competencies: ReadonlyMap<CompetencyId, Competency>;
  readonly #rolesByName: ReadonlyMap<string, Role>;
  readonly #rolesByCode: ReadonlyMap<string, readonly Role[]>;
  /** With which code a name came first. */
  readonly #codeOfName = new Map<string, string>();
  /** Known without a key: which key of the file it was taken for. */
  readonly #adopted = new Map<CompetencyId, string>();

  constructor(
    base: RolesBase,
    readonly framework: FrameworkBook,
    readonly book: CompetencyBook,
  ) {
    const own = base.competencies.filter((competency) => this.#isOwn(competency));
    this.#byKey = new Map(own.flatMap((one) => (one.sourceKey ? [[one.sourceKey, one]] : [])));
    this.#byCode = new Map(own.flatMap((one) => (one.code ? [[plainKey(one.code), one]] : [])));
    this.#competencies = new Map(base.competencies.map((one) => [one.id, one]));
    this.#rolesByName = new Map(base.roles.map((role) => [plainKey(role.name), role]));
    const coded = base.roles.flatMap((role) =>
      this.#codesThatCount(role).map((code) => ({ code, role })),
    );
    this.#rolesByCode = new Map(
      [...groupBy(coded, ({ code }) => code)].map(([code, all]) => [code, all.map((c) => c.role)]),
    );
  }

  /** A file of a framework speaks of that framework's competencies only. */
  #isOwn({ frameworkId }: Pick<Competency, "frameworkId">): boolean {
    return !this.framework.isPublished || frameworkId === this.framework.known;
  }

  /** Lists share codes: in a framework's file a code means that framework's own role. */
  #codesThatCount({ codes, frameworkId }: Role): readonly string[] {
    if (!this.framework.isPublished) return codes;
    return frameworkId !== null && frameworkId === this.framework.known ? codes.slice(0, 1) : [];
  }

  /**
   * The competency with this key, else code, else name. One that has a key of its own is never another
   * key's, however alike the names: whether it was renamed, somebody has to say.
   */
  competency({ name, key, code }: Called): Result<Competency | null, RowProblem> {
    const certain =
      (key && this.#byKey.get(key)) || (!key && code && this.#byCode.get(plainKey(code)));
    if (certain) return ok(certain);
    const named = (name.value === "" ? [] : this.book.named(name.value))
      .flatMap(({ id }) => this.#competencies.get(id) ?? [])
      .filter((own) => this.#isOwn(own) && (key === "" || this.#mayAdopt(own, key)));
    if (named.length > 1) return fail(this.book.shared(name));
    const [own] = named;
    if (own && key !== "") this.#adopted.set(own.id, key);
    return ok(own ?? null);
  }

  #mayAdopt({ id, sourceKey }: Competency, key: string): boolean {
    return sourceKey === null && (this.#adopted.get(id) ?? key) === key;
  }

  /** Whether another role bears the name, or another one of the file with a code of its own. */
  isRoleNameTaken(name: string, code: string, own: Role | null): boolean {
    const key = plainKey(name);
    const bearer = this.#rolesByName.get(key);
    if (bearer && bearer.id !== own?.id) return true;
    const first = this.#codeOfName.get(key) ?? code;
    this.#codeOfName.set(key, first);
    return first !== code;
  }

  /** Whether another competency without a key bears the name in this one's framework. */
  isNameTaken(name: string, own: Competency): boolean {
    return this.book
      .named(name)
      .some(({ id, frameworkId }) => id !== own.id && frameworkId === own.frameworkId);
  }

  /** The role with this code, else with this name. */
  role(name: string, code: string): Role | null {
    const [coded] = (code && this.#rolesByCode.get(code)) || [];
    return coded ?? this.#rolesByName.get(plainKey(name)) ?? null;
  }
}
