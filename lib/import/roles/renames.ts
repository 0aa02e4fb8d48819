import { Candidates, type Proposable } from "@/lib/import/names/candidates";
import { tidy } from "@/lib/import/names/name-key";
import type { Question } from "@/lib/import/plan/plan";
import type { Mention } from "./said-role";

/** Two sentences of a framework are alike sooner than two names: "Knowledge of … tools and techniques". */
const LOWEST_SCORE = { name: 45, sentence: 75 };
const WORDS_OF_A_NAME = 6;

/** What would be withdrawn, with the key by which a file may say what is in its place. */
export type Withdrawable = Proposable & { readonly key: string | null };

type Settled<Id> =
  | { readonly kind: "same"; readonly id: Id }
  | { readonly kind: "new" | "undecided" | "left-out" };

/**
 * Whether what is new in a version is what the version would withdraw, under another name. Only the file
 * itself or a person can say so; where names are alike, a person is asked, once for each new name.
 */
export class Renames<Id extends string> {
  readonly #candidates: Candidates | null;
  readonly #byKey: ReadonlyMap<string, Withdrawable>;
  readonly #byId: ReadonlyMap<string, Withdrawable>;
  readonly #takenBy = new Map<string, string>();
  readonly #settled = new Map<string, Settled<Id>>();
  readonly #asked = new Map<string, Question & { readonly lines: number[] }>();

  constructor(
    withdrawable: readonly Withdrawable[],
    readonly decisions: Readonly<Record<string, string>>,
  ) {
    this.#candidates = withdrawable.length > 0 ? new Candidates(withdrawable) : null;
    this.#byId = new Map(withdrawable.map((one) => [one.id, one]));
    this.#byKey = new Map(withdrawable.flatMap((one) => (one.key ? [[one.key, one]] : [])));
  }

  settle(mention: Mention<Id, unknown>, line: number): Settled<Id> {
    const value = tidy(mention.name);
    const key = mention.key || value;
    const settled = this.#settled.get(key) ?? this.#settle(mention, key);
    this.#settled.set(key, settled);
    if (settled.kind === "undecided") this.#asked.get(key)?.lines.push(line);
    return settled;
  }

  #settle({ name, key: sourceKey, formerKey }: Mention<Id, unknown>, key: string): Settled<Id> {
    const said = this.#take(this.#byKey.get(formerKey)?.id, key);
    if (said) return said;
    const value = tidy(name);
    const decision = this.decisions[value] ?? this.decisions["*"] ?? "";
    if (decision === "leave-out") return { kind: "left-out" };
    const chosen = this.#take(decision, key);
    if (chosen) return chosen;
    if (decision === "create") return { kind: "new" };
    const candidates = (this.#candidates?.of(value) ?? []).filter(
      ({ id, score }) => score >= lowestFor(value) && !this.#takenBy.has(id),
    );
    if (candidates.length === 0) return { kind: "new" };
    this.#asked.set(key, { value, detail: sourceKey, lines: [], candidates });
    return { kind: "undecided" };
  }

  /** One thing cannot be two others. */
  #take(id: string | undefined, key: string): Settled<Id> | null {
    const found = id === undefined ? undefined : this.#byId.get(id);
    if (!found || (this.#takenBy.get(found.id) ?? key) !== key) return null;
    this.#takenBy.set(found.id, key);
    return { kind: "same", id: found.id as Id }; // the ids of what is withdrawn here
  }

  questions(): readonly Question[] {
    return [...this.#asked.values()];
  }

  /** What stays as it is until somebody has decided. */
  waiting(): ReadonlySet<string> {
    return new Set(this.questions().flatMap(({ candidates }) => candidates.map(({ id }) => id)));
  }
}

function lowestFor(name: string): number {
  const isName = name.split(" ").length <= WORDS_OF_A_NAME;
  return isName ? LOWEST_SCORE.name : LOWEST_SCORE.sentence;
}
