import { levelShownBy } from "@/lib/credential/tier";
import { CompetencyBook } from "@/lib/import/lookup/competency-book";
import { IssuerBook } from "@/lib/import/lookup/issuer-book";
import { type PlanContext, placeOf } from "@/lib/import/plan/context";
import { Draft } from "@/lib/import/plan/draft";
import { mergeSayings, refusesContradiction } from "@/lib/import/plan/merge-said";
import { changesBetween, type FieldChange, type Plan, type Shown } from "@/lib/import/plan/plan";
import { errorAt, noteAt } from "@/lib/import/plan/problem";
import { DateReader } from "@/lib/import/plan/read-value";
import type { Known, Rows } from "@/lib/import/plan/writes";
import type { InputRow } from "@/lib/import/rows/input-rows";
import type { CatalogueBase } from "./catalogue-base";
import { type Entry, entriesOf, namesWith, soundEntries } from "./entries";
import { type ReadCredential, readCredential, type SaidMapping } from "./said-credential";
import { type CatalogueBooks, writeAliases, writeCredential } from "./write-credential";

type Row = InputRow<"catalogue">;
type Mapping = Rows["mappings"];

/** Plans a file of credentials: what each is, what it is built on, and which competencies it shows. */
export function planCatalogue(
  rows: readonly Row[],
  base: CatalogueBase,
  context: PlanContext,
): Plan {
  const draft = new Draft(context.newId);
  const book = new CompetencyBook(base);
  const dates = new DateReader(context.dateOrder);
  const reads = rows.flatMap((row) => {
    const { read, problems } = readCredential(row, context, { dates, book });
    return draft.refuses(row, problems) ? [] : [read];
  });
  const entries = entriesOf(reads, base, context, draft);
  const sound = soundEntries(entries, base, context, draft);
  const books: CatalogueBooks = {
    names: namesWith(sound, base, true),
    borne: namesWith(sound, base, false),
    aliases: new Set(base.aliases.map(({ normalised }) => normalised)),
    issuers: new IssuerBook(base.issuers, draft),
    issuerNames: new Map(base.issuers.map(({ id, name }) => [id, name])),
    draft,
  };
  const mappings = new Map(
    base.mappings.map((own) => [`${own.credentialId} ${own.competencyId}`, own]),
  );
  for (const entry of sound) writeEntry(entry, mappings, books, context);
  return draft.finish(rows);
}

/** The credential with its first row, and each row's mapping with the row. */
function writeEntry(
  entry: Entry,
  known: ReadonlyMap<string, Known<Mapping>>,
  books: CatalogueBooks,
  context: PlanContext,
): void {
  const { draft } = books;
  const allowed = allowedMappings(entry, context, draft);
  const [first, ...others] = agreedMappings(allowed, context, draft);
  if (!first) return;
  const aliases = writeAliases(entry, books);
  const changes = writeCredential(entry, books);
  const isNew = entry.known === null;
  const place = { column: "kind", value: "" };
  const notes = [
    ...aliases.notes,
    ...(isNew && entry.said.kind === undefined ? [noteAt(place, "kind-assumed")] : []),
  ];
  const ownChanges = isNew ? [] : [...changes, ...aliases.changes];
  const own = writeMapping(entry, first.mapping, known, draft);
  const told = { changes: [...ownChanges, ...(isNew ? [] : own.changes)], notes };
  draft.take(first.row, entry.id, { isNew, ...told });
  for (const { row, mapping, repeats } of others) {
    if (repeats !== null) draft.takeRepeats(repeats, [row], entry.id);
    else draft.take(row, entry.id, { ...writeMapping(entry, mapping, known, draft), notes: [] });
  }
}

type MappedRow = Pick<ReadCredential, "row" | "mapping"> & {
  /** The row that says the same already. */
  readonly repeats: InputRow<"catalogue"> | null;
};

/** Without the rows that map something introductory to more than it may show. */
function allowedMappings(
  { reads, known, said }: Entry,
  context: PlanContext,
  draft: Draft,
): readonly ReadCredential[] {
  const tier = said.tier ?? known?.tier ?? null;
  return reads.filter(({ row, mapping }) => {
    const most = mapping && levelShownBy({ tier }, mapping.level);
    if (most === null || most === mapping?.level) return true;
    const place = placeOf(context, row.cells, "level");
    draft.refuses(row, [errorAt(place, "level-of-introductory", most)]);
    return false;
  });
}

/** The rows of a credential whose mappings nothing speaks against. */
function agreedMappings(
  reads: readonly ReadCredential[],
  context: PlanContext,
  draft: Draft,
): MappedRow[] {
  const merged = mergeSayings<"catalogue", Pick<SaidMapping, "level"> | object>(
    reads.map(({ row, mapping }) => ({
      row,
      key: mapping?.competencyId ?? "",
      said: mapping === null ? {} : { level: mapping.level },
    })),
  );
  const first = new Map(
    merged
      .filter((one) => !refusesContradiction(one, { level: "level" }, context, draft))
      .map((one) => [one.key, one.first]),
  );
  return reads.flatMap(({ row, mapping }) => {
    const own = first.get(mapping?.competencyId ?? "");
    return own ? [{ row, mapping, repeats: own === row ? null : own }] : [];
  });
}

function writeMapping(
  { id: credentialId }: Entry,
  said: SaidMapping | null,
  known: ReadonlyMap<string, Known<Mapping>>,
  draft: Draft,
): { readonly isNew: boolean; readonly changes: readonly FieldChange[] } {
  if (said === null) return { isNew: false, changes: [] };
  const before = known.get(`${credentialId} ${said.competencyId}`);
  if (!before) {
    draft.insert("mappings", { id: draft.newId<string>(), credentialId, ...said });
    return {
      isNew: true,
      changes: [{ field: "competency", before: null, after: `level ${said.level}` }],
    };
  }
  const after = { ...before, level: said.level, note: said.note ?? before.note };
  const changes = changesBetween(showMapping(before), showMapping(after));
  if (changes.length > 0) draft.update("mappings", after);
  return { isNew: false, changes };
}

function showMapping({ level, note }: Mapping): Shown {
  return { level: `${level}`, mapping_note: note };
}
