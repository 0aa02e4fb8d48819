import type { Importance } from "@/lib/facts";
import type { CompetencyId } from "@/lib/ids";
import type { RowProblem } from "@/lib/import/import";
import type { FieldName } from "@/lib/import/kinds/kinds";
import { type CompetencyBook, type Level, readLevel } from "@/lib/import/lookup/competency-book";
import { plainKey, tidy } from "@/lib/import/names/name-key";
import { type PlanContext, placeOf } from "@/lib/import/plan/context";
import { present } from "@/lib/import/plan/merge-said";
import { errorAt, noteAt, type Place } from "@/lib/import/plan/problem";
import { readText, valueOr, wordReader } from "@/lib/import/plan/read-value";
import type { InputRow } from "@/lib/import/rows/input-rows";
import type { Result } from "@/lib/result";
import type { FrameworkBook } from "./framework-book";

type Row = InputRow<"roles">;

/** What a row says of a role, of a competency, of its levels, and of what the role asks of it. */
export type ReadRole = {
  readonly row: Row;
  /** "" where the row is about the competency alone. */
  readonly roleName: string;
  readonly role: { readonly family?: string; readonly description?: string };
  readonly competencyName: string;
  /** Null for one that comes with the file. */
  readonly competencyId: CompetencyId | null;
  readonly competency: { readonly description?: string; readonly area?: string };
  /** What levels mean, by rank. */
  readonly meanings: ReadonlyMap<number, string>;
  readonly asked: { readonly level?: number; readonly importance?: Importance };
};

const readImportance = wordReader({
  mandatory: "required,must,must have,essential,core,yes,high",
  desirable: "optional,nice to have,should,preferred,additional,no,low",
});

const LONGEST_NAME = 200;
const LONGEST_TEXT = 10_000;
const MEANINGS: readonly FieldName<"roles">[] = [
  "level_1",
  "level_2",
  "level_3",
  "level_4",
  "level_5",
];

/** Reads what a row says; what cannot be read is among the problems. */
export function readRole(
  row: Row,
  {
    context,
    book,
    framework,
  }: { context: PlanContext; book: CompetencyBook; framework: FrameworkBook },
): { readonly read: ReadRole; readonly problems: RowProblem[] } {
  const { cells } = row;
  const problems: RowProblem[] = [];
  const at = (field: FieldName<"roles">): Place => placeOf(context, cells, field);
  const read = <Value>(
    field: FieldName<"roles">,
    reading: (place: Place) => Result<Value, RowProblem>,
  ) => (cells[field] === "" ? undefined : valueOr(reading(at(field)), problems));
  const name = (place: Place) => readText({ ...place, value: tidy(place.value) }, LONGEST_NAME);
  const text = (place: Place) => readText(place, LONGEST_TEXT);
  for (const field of missingIn(cells, context)) problems.push(errorAt(at(field), "value-missing"));
  const { id: competencyId, levels } = findCompetency(at("competency"), book, framework, problems);
  const level = read("level", (place) => readLevel(place, levels));
  if (cells.role !== "" && cells.level === "") problems.push(noteAt(at("level"), "level-missing"));
  return {
    problems,
    read: {
      row,
      roleName: read("role", name) ?? "",
      role: present({ family: read("family", name), description: read("role_description", text) }),
      competencyName: read("competency", name) ?? "",
      competencyId,
      competency: present({
        description: read("competency_description", text),
        area: read("competency_area", name),
      }),
      meanings: meaningsIn(level, levels, read),
      asked: present({ level, importance: read("importance", readImportance) }),
    },
  };
}

/** A file whose preset says that it has no roles may leave them out. */
function missingIn(cells: Row["cells"], { columns }: PlanContext): FieldName<"roles">[] {
  const source = columns.sources.role;
  const hasNoRoles = source !== undefined && "fixed" in source && source.fixed === "";
  const needed: FieldName<"roles">[] = hasNoRoles ? ["competency"] : ["role", "competency"];
  return needed.filter((field) => cells[field] === "");
}

/**
 * The competency in the framework that the file belongs to; a file that belongs to none means the
 * one competency of this name, wherever it is.
 */
function findCompetency(
  place: Place,
  book: CompetencyBook,
  framework: FrameworkBook,
  problems: RowProblem[],
): { readonly id: CompetencyId | null; readonly levels: readonly Level[] } {
  const own = framework.isPublished
    ? book.named(place.value).filter(({ frameworkId }) => frameworkId === framework.known)
    : book.named(place.value);
  if (own.length > 1) problems.push(book.shared(place));
  const [competency] = own;
  if (!competency) return { id: null, levels: framework.levels };
  return { id: competency.id, levels: book.levelsOf(competency.frameworkId) };
}

type ReadField = (
  field: FieldName<"roles">,
  reading: (place: Place) => Result<string, RowProblem>,
) => string | undefined;

function meaningsIn(
  level: number | undefined,
  levels: readonly Level[],
  read: ReadField,
): ReadonlyMap<number, string> {
  const text = (place: Place) => readText(place, LONGEST_TEXT);
  const meanings = new Map<number, string>();
  const ofLevel = read("level_description", text);
  if (level !== undefined && ofLevel !== undefined) meanings.set(level, ofLevel);
  MEANINGS.forEach((field, index) => {
    const meaning = read(field, text);
    if (meaning !== undefined && index < levels.length) meanings.set(index + 1, meaning);
  });
  return meanings;
}

/** The same for rows about the same competency. */
export function competencyKey({ competencyId, competencyName }: ReadRole): string {
  return competencyId ?? `new ${plainKey(competencyName)}`;
}
