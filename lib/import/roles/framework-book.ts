import type { FrameworkId } from "@/lib/ids";
import type { CompetencyBook, Level } from "@/lib/import/lookup/competency-book";
import { plainKey, tidy } from "@/lib/import/names/name-key";
import type { Draft } from "@/lib/import/plan/draft";
import type { Known, Rows } from "@/lib/import/plan/writes";
import type { FrameworkFacts } from "@/lib/import/presets/preset";
import type { InputRow } from "@/lib/import/rows/input-rows";

/** Where competencies go that belong to no published framework. */
const OWN_FRAMEWORK: FrameworkFacts = {
  name: "Own competencies",
  publisher: null,
  licence: null,
  attribution: null,
  url: null,
  levels: ["Awareness", "Working", "Practitioner", "Expert", "Authority"],
};

type Framework = Known<Rows["frameworks"]>;

/** The framework that a file is (part of), as the preset knows it or as its rows say; null for none. */
export function publishedIn(
  rows: readonly InputRow<"roles">[],
  preset: FrameworkFacts | null,
): FrameworkFacts | null {
  const cells = rows.find((row) => row.cells.framework !== "")?.cells;
  if (!cells) return preset;
  const facts = preset ?? OWN_FRAMEWORK;
  return {
    ...facts,
    name: tidy(cells.framework),
    publisher: cells.framework_publisher || facts.publisher,
    licence: cells.framework_licence || facts.licence,
    url: cells.framework_url || facts.url,
  };
}

/** The framework that new competencies of a file go into, made with its levels where it is not there. */
export class FrameworkBook {
  readonly #facts: FrameworkFacts;
  /** Whether the file is (part of) a framework, and not of one organisation. */
  readonly isPublished: boolean;
  readonly known: FrameworkId | null;
  readonly levels: readonly Level[];
  #made: FrameworkId | null = null;

  constructor(
    published: FrameworkFacts | null,
    frameworks: readonly Framework[],
    book: CompetencyBook,
  ) {
    const facts = published ?? OWN_FRAMEWORK;
    this.isPublished = published !== null;
    const known = frameworks.find(({ name }) => plainKey(name) === plainKey(facts.name));
    this.#facts = facts;
    this.known = known?.id ?? null;
    this.levels = known
      ? book.levelsOf(known.id)
      : facts.levels.map((name, index) => ({ rank: index + 1, name }));
  }

  get name(): string {
    return this.#facts.name;
  }

  /** The one that was made by this file; null where it was known, or is not needed. */
  get made(): FrameworkId | null {
    return this.#made;
  }

  make(draft: Draft): FrameworkId {
    const there = this.known ?? this.#made;
    if (there !== null) return there;
    const id = draft.newId<FrameworkId>();
    const { levels, ...facts } = this.#facts;
    draft.insert("frameworks", { id, ...facts });
    for (const level of this.levels) {
      draft.insert("proficiencyLevels", { id: draft.newId<string>(), frameworkId: id, ...level });
    }
    this.#made = id;
    return id;
  }
}
