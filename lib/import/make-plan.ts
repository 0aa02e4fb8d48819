import type { Day } from "@/lib/calendar";
import type { ImportId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { type AwardsBase, planAwards } from "./awards/plan-awards";
import type { CatalogueBase } from "./catalogue/catalogue-base";
import { planCatalogue } from "./catalogue/plan-catalogue";
import type { DateOrder } from "./dates/date-spelling";
import { type DetectedOrder, detectDateOrder } from "./dates/detect-date-order";
import type { ImportKind, ImportSettings } from "./import";
import { FIELDS } from "./kinds/kinds";
import { type PeopleBase, planPeople } from "./people/plan-people";
import type { PlanContext } from "./plan/context";
import type { NewId } from "./plan/draft";
import type { Plan } from "./plan/plan";
import type { Preset } from "./presets/preset";
import { presetOf } from "./presets/recognise";
import type { FileTable } from "./read/file-table";
import { planRequirements, type RequirementsBase } from "./requirements/plan-requirements";
import { planRoles } from "./roles/plan-roles";
import type { RolesBase } from "./roles/roles-base";
import { type Columns, columnsOf, type InputRow, inputRows } from "./rows/input-rows";

/** A file's table, and what was decided about it. */
export type ImportFile = {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly table: FileTable;
  readonly settings: ImportSettings;
};

/** What is known that a file of each kind can be about. */
export type Bases = {
  readonly people: PeopleBase;
  readonly awards: AwardsBase;
  readonly roles: RolesBase;
  readonly requirements: RequirementsBase;
  readonly catalogue: CatalogueBase;
};

export type Importing = {
  readonly today: Day;
  readonly highestProof: Proof;
  readonly importId: ImportId;
  readonly newId: NewId;
};

/** A file's rows under the template's columns, and how its dates are written. */
export type PreparedFile<Kind extends ImportKind> = {
  readonly rows: readonly InputRow<Kind>[];
  readonly columns: Columns;
  readonly dates: DetectedOrder;
};

/** The steps before anything has to be known: columns, rows, dates. */
export function prepare<Kind extends ImportKind>(
  kind: Kind,
  { fileName, table, settings }: ImportFile,
): PreparedFile<Kind> {
  const preset = presetOf(settings.preset, kind);
  const columns = columnsOf(preset, settings, table);
  const rows = inputRows(kind, { table, fileName }, { preset, columns });
  const { dateOrder: order } = preset;
  const dates = order ? certainly(order) : detectDateOrder(datesIn(kind, rows));
  return { rows, columns, dates };
}

function certainly(order: DateOrder): DetectedOrder {
  return { kind: "certain", order };
}

/** Each date as it is written, once: files repeat the same few days. */
function datesIn<Kind extends ImportKind>(kind: Kind, rows: readonly InputRow<Kind>[]): string[] {
  const fields = FIELDS[kind].filter(({ isDate }) => isDate).map(({ name }) => name);
  const dates = new Set<string>();
  for (const { cells } of rows) {
    const own: { readonly [field: string]: string } = cells;
    for (const field of fields) dates.add(own[field] ?? "");
  }
  return [...dates];
}

const PLANNERS: {
  readonly [Kind in ImportKind]: (
    rows: readonly InputRow<Kind>[],
    base: Bases[Kind],
    context: PlanContext,
  ) => Plan;
} = {
  people: planPeople,
  awards: planAwards,
  roles: planRoles,
  requirements: planRequirements,
  catalogue: planCatalogue,
};

/**
 * The plan of a prepared file over what is known. A pure function: the same file, settings, base and
 * day give the same plan. Required columns must not be missing.
 */
export function makePlan<Kind extends ImportKind>(
  kind: Kind,
  { rows, columns, dates }: PreparedFile<Kind>,
  base: Bases[Kind],
  { settings, fileName, ...importing }: Importing & Pick<ImportFile, "settings" | "fileName">,
): Plan {
  const preset = presetOf(settings.preset, kind);
  return PLANNERS[kind](rows, base, {
    ...importing,
    dateOrder: settings.dateOrder ?? (dates.kind === "certain" ? dates.order : null),
    decisions: settings,
    source: sourceOf(preset, { settings, fileName }),
    preset,
    columns,
  });
}

/** Files of a known kind speak with one voice whatever they are called; others under their own names. */
function sourceOf(
  { headers, title }: Preset,
  { settings, fileName }: Pick<ImportFile, "settings" | "fileName">,
): string {
  return settings.source ?? (headers.length > 0 ? title : fileName);
}
