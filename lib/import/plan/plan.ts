import type { RowOutcome, RowProblem } from "@/lib/import/import";
import type { Candidate } from "@/lib/import/names/candidates";
import type { Writes } from "./writes";

/** What becomes of rows of a file, and what is written for them. */
export type PlanPart = {
  readonly rows: readonly PlannedRow[];
  readonly writes: Writes;
};

/** What somebody has to decide on, or to look at, besides the rows. */
export type Questions = {
  /** Names, each once for all of its rows. */
  readonly people: readonly Question[];
  readonly credentials: readonly Question[];
  /** What may be known under another name: asked in a new version of a framework. */
  readonly competencies: readonly Question[];
  readonly roles: readonly Question[];
  /** Against what is known of the same framework, or regime; null where nothing is. */
  readonly difference: readonly NamedDifference[] | null;
};

export const NO_QUESTIONS: Questions = {
  ...{ people: [], credentials: [], competencies: [], roles: [] },
  difference: null,
};

/**
 * What an import would do: the one value that preview, commit, answer and report share. The same
 * bytes, settings and data give the same plan.
 */
export type Plan = PlanPart & Questions;

export type PlannedRow = {
  readonly row: number;
  readonly line: number;
  readonly outcome: RowOutcome;
  /** What the row is about: also what will be made has its id already. */
  readonly entityId: string | null;
  readonly changes: readonly FieldChange[];
  readonly problems: readonly RowProblem[];
};

/** A template's column with what is known and what will be; null where nothing is known. */
export type FieldChange = {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** What an edition of a framework, or of a set of requirements, has parts of. */
export const EDITION_PARTS = ["competency", "role", "asked", "requirement"] as const;
export type EditionPart = (typeof EDITION_PARTS)[number];

/** One thing that is another in the later of two editions. */
export type Difference = {
  readonly part: EditionPart;
  readonly key: string;
  readonly kind: "added" | "changed" | "renamed" | "withdrawn";
  /** Field by field; of what is added or withdrawn, all of it. */
  readonly changes: readonly FieldChange[];
};

/** With what it is called, and what somebody has to see to besides; "" for nothing. */
export type NamedDifference = Difference & { readonly name: string; readonly note: string };

/** Which person, credential, competency or role is meant by a name? */
export type Question = {
  /** Answered by this value in the settings. */
  readonly value: string;
  /** What else the file says of it, such as a person's name beside an address. */
  readonly detail: string;
  readonly lines: readonly number[];
  readonly candidates: readonly Candidate[];
};

/** A row as it is shown, by column; nothing known is null. */
export type Shown = { readonly [field: string]: string | null };

/** The columns in which two rows differ. */
export function changesBetween(before: Shown, after: Shown): FieldChange[] {
  return Object.keys(after).flatMap((field) => {
    const [known, planned] = [before[field] ?? null, after[field] ?? null];
    return known === planned ? [] : [{ field, before: known, after: planned }];
  });
}
