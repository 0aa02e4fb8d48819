import type { Importance } from "@/lib/facts";
import type { CompetencyId } from "@/lib/ids";
import type { RowProblem } from "@/lib/import/import";
import type { FieldName } from "@/lib/import/kinds/kinds";
import {
  type CompetencyBook,
  type Level,
  levelIn,
  noSuchLevel,
} from "@/lib/import/lookup/competency-book";
import { plainKey } from "@/lib/import/names/name-key";
import type { PlanContext } from "@/lib/import/plan/context";
import { present } from "@/lib/import/plan/merge-said";
import { lineUpTo, textUpTo, wordReader } from "@/lib/import/plan/read-value";
import { RowReader } from "@/lib/import/plan/row-reader";
import type { InputRow } from "@/lib/import/rows/input-rows";
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

const readName = lineUpTo(200);
const readText = textUpTo(10_000);
const MEANINGS: readonly FieldName<"roles">[] = [
  "level_1",
  "level_2",
  "level_3",
  "level_4",
  "level_5",
];

type RoleReader = RowReader<"roles">;

/** Reads what a row says; what cannot be read is among the problems. */
export function readRole(
  row: Row,
  context: PlanContext,
  known: { readonly book: CompetencyBook; readonly framework: FrameworkBook },
): { readonly read: ReadRole; readonly problems: RowProblem[] } {
  const reader: RoleReader = new RowReader(row, context);
  reader.require(...(hasNoRoles(context) ? [] : ["role" as const]), "competency");
  const { id: competencyId, levels } = findCompetency(reader, known);
  const level = reader.read("level", levelIn(levels));
  if (!reader.isEmpty("role") && reader.isEmpty("level")) reader.note("level", "level-missing");
  const read = {
    row,
    roleName: reader.read("role", readName) ?? "",
    role: present<ReadRole["role"]>({
      family: reader.read("family", readName),
      description: reader.read("role_description", readText),
    }),
    competencyName: reader.read("competency", readName) ?? "",
    competencyId,
    competency: present<ReadRole["competency"]>({
      description: reader.read("competency_description", readText),
      area: reader.read("competency_area", readName),
    }),
    meanings: readMeanings(reader, level, levels),
    asked: present<ReadRole["asked"]>({
      level,
      importance: reader.read("importance", readImportance),
    }),
  };
  return { read, problems: reader.problems };
}

/** A file whose preset says so may be about competencies alone. */
function hasNoRoles({ columns }: PlanContext): boolean {
  const source = columns.sources.role;
  return source !== undefined && "fixed" in source && source.fixed === "";
}

/**
 * The competency in the framework that the file belongs to; a file that belongs to none means the
 * one competency of this name, wherever it is.
 */
function findCompetency(
  reader: RoleReader,
  { book, framework }: { readonly book: CompetencyBook; readonly framework: FrameworkBook },
): { readonly id: CompetencyId | null; readonly levels: readonly Level[] } {
  const place = reader.at("competency");
  const own = framework.isPublished
    ? book.named(place.value).filter(({ frameworkId }) => frameworkId === framework.known)
    : book.named(place.value);
  if (own.length > 1) reader.problems.push(book.shared(place));
  const [competency] = own;
  if (!competency) return { id: null, levels: framework.levels };
  return { id: competency.id, levels: book.levelsOf(competency.frameworkId) };
}

function readMeanings(
  reader: RoleReader,
  level: number | undefined,
  levels: readonly Level[],
): ReadonlyMap<number, string> {
  const meanings = new Map<number, string>();
  const ofLevel = reader.read("level_description", readText);
  if (level !== undefined && ofLevel !== undefined) meanings.set(level, ofLevel);
  MEANINGS.forEach((field, index) => {
    const meaning = reader.read(field, readText);
    if (meaning === undefined) return;
    if (index < levels.length) meanings.set(index + 1, meaning);
    else reader.problems.push(noSuchLevel(reader.at(field), levels));
  });
  return meanings;
}

/** The same for rows about the same competency. */
export function competencyKey({ competencyId, competencyName }: ReadRole): string {
  return competencyId ?? `new ${plainKey(competencyName)}`;
}
