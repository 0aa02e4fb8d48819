import type { Importance } from "@/lib/facts";
import type { CompetencyId, FrameworkId, RoleId } from "@/lib/ids";
import type { RowProblem } from "@/lib/import/import";
import type { FieldName } from "@/lib/import/kinds/kinds";
import { type Level, levelIn, noSuchLevel } from "@/lib/import/lookup/competency-book";
import { plainKey, tidy } from "@/lib/import/names/name-key";
import type { PlanContext } from "@/lib/import/plan/context";
import { present } from "@/lib/import/plan/merge-said";
import { lineUpTo, listed, textUpTo, wordReader } from "@/lib/import/plan/read-value";
import { RowReader } from "@/lib/import/plan/row-reader";
import type { InputRow } from "@/lib/import/rows/input-rows";
import type { FrameworkBook } from "./framework-book";
import type { Identities } from "./identities";

type Row = InputRow<"roles">;

/** A role or a competency as a row speaks of it. */
export type Mention<Id, Said> = {
  /** Null for one that comes with the file. */
  readonly id: Id | null;
  readonly name: string;
  /** What the source calls it for good; "" where it does not. */
  readonly key: string;
  /** The same of what it is in place of, where the file says so. */
  readonly formerKey: string;
  readonly said: Said;
};

export type SaidOfRole = {
  readonly name?: string;
  readonly family?: string;
  readonly description?: string;
  /** Separated by semicolons. */
  readonly codes?: string;
};

export type SaidOfCompetency = {
  readonly name?: string;
  readonly code?: string;
  readonly description?: string;
  readonly area?: string;
  readonly sourceKey?: string;
};

/** What a row says of a role, of a competency, of its levels, and of what the role asks of it. */
export type ReadRole = {
  readonly row: Row;
  /** Null where the row is about the competency alone. */
  readonly role: Mention<RoleId, SaidOfRole> | null;
  /** Null where the row is about the role alone. */
  readonly competency: Mention<CompetencyId, SaidOfCompetency> | null;
  /** What levels mean, by rank. */
  readonly meanings: ReadonlyMap<number, string>;
  readonly asked: { readonly level?: number; readonly importance?: Importance };
};

/** The same for rows about the same thing. */
export function mentionKey({ id, key, name }: Mention<string, unknown>): string {
  return id ?? `new ${key || plainKey(name)}`;
}

const readImportance = wordReader({
  mandatory: "required,must,must have,essential,core,yes,high",
  desirable: "optional,nice to have,should,preferred,additional,no,low",
});

const readName = lineUpTo(200);
/** Frameworks call a competency by a whole sentence. */
const readLongName = lineUpTo(500);
const readText = textUpTo(10_000);
const MEANINGS: readonly FieldName<"roles">[] = [
  "level_1",
  "level_2",
  "level_3",
  "level_4",
  "level_5",
];

type RoleReader = RowReader<"roles">;
type Known = { readonly identities: Identities; readonly framework: FrameworkBook };

/** Reads what a row says; what cannot be read is among the problems. */
export function readRole(
  row: Row,
  context: PlanContext,
  known: Known,
): { readonly read: ReadRole; readonly problems: RowProblem[] } {
  const reader: RoleReader = new RowReader(row, context);
  if (row.cells.framework !== "" && tidy(row.cells.framework) !== known.framework.name) {
    reader.error("framework", "framework-differs", known.framework.name);
  }
  const role = readMentionedRole(reader, row, known.identities);
  const { competency, levels } = readMentionedCompetency(reader, row, known);
  const level = reader.read("level", levelIn(levels));
  if (role && competency && reader.isEmpty("level")) reader.note("level", "level-missing");
  const read = {
    row,
    role,
    competency,
    meanings: readMeanings(reader, level, levels),
    asked: present<ReadRole["asked"]>({
      level,
      importance: reader.read("importance", readImportance),
    }),
  };
  return { read, problems: reader.problems };
}

/**
 * A file may be about roles or competencies alone, and so may rows of a published framework: all but
 * those that ask for a level.
 */
function isNeeded(reader: RoleReader, fields: readonly FieldName<"roles">[]): boolean {
  const { columns, preset } = reader.context;
  const isGiven = fields.some((field) => {
    const source = columns.sources[field];
    return source !== undefined && !("fixed" in source && source.fixed === "");
  });
  return isGiven && (preset.framework === null || !reader.isEmpty("level"));
}

function readMentionedRole(
  reader: RoleReader,
  { cells }: Row,
  identities: Identities,
): ReadRole["role"] {
  const [key = ""] = listed(cells.role_code);
  const name = reader.read("role", readName) ?? "";
  const known = identities.role(name, key);
  if (name === "" && !known) {
    if (key !== "") reader.error("role_code", "role-code-unknown");
    else if (isNeeded(reader, ["role", "role_code"])) reader.require("role");
    return null;
  }
  const isByCode = key !== "" && name !== "";
  if (isByCode && identities.isRoleNameTaken(name, key, known)) {
    reader.error("role", "role-name-taken");
  }
  return {
    id: known?.id ?? null,
    ...{ name: name || (known?.name ?? ""), key, formerKey: cells.role_former_code },
    said: present<SaidOfRole>({
      name: isByCode ? tidy(name) : undefined,
      family: reader.read("family", readName),
      description: reader.read("role_description", readText),
      codes: key === "" ? undefined : listed(cells.role_code).join("; "),
    }),
  };
}

/** The competency in the framework that the file belongs to, or the one competency that is called so. */
function readMentionedCompetency(
  reader: RoleReader,
  { cells }: Row,
  { identities, framework }: Known,
): { readonly competency: ReadRole["competency"]; readonly levels: readonly Level[] } {
  const key = tidy(cells.competency_key);
  const code = reader.read("competency_code", readName);
  const name = tidy(reader.read("competency", readLongName) ?? "");
  const called = { name: reader.at("competency"), key, code: code ?? "" };
  const known = reader.take(identities.competency(called)) ?? null;
  if (name === "" && !known) {
    missCompetency(reader, key);
    return { competency: null, levels: framework.levels };
  }
  const isCertain = key !== "" || (code !== undefined && known?.code === code);
  if (known && isCertain && key === "" && identities.isNameTaken(name, known)) {
    reader.error("competency", "competency-name-taken");
  }
  const competency = {
    id: known?.id ?? null,
    ...{ name: name || (known?.name ?? ""), key, formerKey: tidy(cells.competency_former_key) },
    said: {
      ...present<SaidOfCompetency>({
        name: undefined,
        code,
        description: reader.read("competency_description", readText),
        area: reader.read("competency_area", readName),
        sourceKey: key || undefined,
      }),
      ...(isCertain && name !== "" && { name }),
    },
  };
  return { competency, levels: levelsFor(known, { identities, framework }) };
}

function levelsFor(
  known: { readonly frameworkId: FrameworkId } | null,
  { identities, framework }: Known,
): readonly Level[] {
  return known ? identities.book.levelsOf(known.frameworkId) : framework.levels;
}

function missCompetency(reader: RoleReader, key: string): void {
  if (key !== "") reader.error("competency_key", "competency-unknown");
  else if (isNeeded(reader, ["competency", "competency_key"])) reader.require("competency");
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
