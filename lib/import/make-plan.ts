import type { CheckedBadge } from "@/lib/badge/checked-badge";
import type { Day } from "@/lib/calendar";
import type { ImportId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { planAwards } from "./awards/award-steps";
import type { AwardsBase } from "./awards/plan-awards";
import type { CatalogueBase } from "./catalogue/catalogue-base";
import { planCatalogue } from "./catalogue/plan-catalogue";
import type { DateOrder } from "./dates/date-spelling";
import { type DetectedOrder, detectDateOrder } from "./dates/detect-date-order";
import type { ImportKind, ImportSettings } from "./import";
import { FIELDS } from "./kinds/kinds";
import { type PeopleBase, planPeople } from "./people/plan-people";
import type { PlanContext } from "./plan/context";
import type { NewId } from "./plan/draft";
import { inOneStep, type PlanSteps } from "./plan/plan-steps";
import type { Preset } from "./presets/preset";
import { presetOf } from "./presets/recognise";
import type { FileTable } from "./read/file-table";
import { planRequirements } from "./requirements/plan-requirements";
import type { RequirementsBase } from "./requirements/requirements-base";
import { planRoles } from "./roles/plan-roles";
import type { RolesBase } from "./roles/roles-base";
import { type Columns, columnsOf, InputRows } from "./rows/input-rows";

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

/** What a plan depends on besides the file's rows and what is known. */
export type Importing = Pick<ImportFile, "settings" | "fileName"> & {
  readonly today: Day;
  readonly highestProof: Proof;
  readonly importId: ImportId | null;
  readonly newId: NewId;
  readonly rowsInStep: number;
  readonly badges?: readonly CheckedBadge[];
};

/** A file's rows under the template's columns, and how its dates are written. */
export type PreparedFile<Kind extends ImportKind> = {
  readonly rows: InputRows<Kind>;
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
  const rows = new InputRows(kind, { table, fileName }, { preset, columns });
  const { dateOrder: order } = preset;
  const dates = order ? certainly(order) : detectDateOrder(datesIn(kind, rows));
  return { rows, columns, dates };
}

function certainly(order: DateOrder): DetectedOrder {
  return { kind: "certain", order };
}

/** Each date as it is written, once: files repeat the same few days. */
function datesIn<Kind extends ImportKind>(kind: Kind, rows: InputRows<Kind>): string[] {
  const dates = FIELDS[kind].flatMap(({ name, isDate }) => (isDate ? [...rows.textsIn(name)] : []));
  return [...new Set(dates)];
}

const PLANNERS: {
  readonly [Kind in ImportKind]: (
    rows: InputRows<Kind>,
    base: Bases[Kind],
    context: PlanContext,
  ) => PlanSteps;
} = {
  people: (rows, base, context) => inOneStep(planPeople([...rows], base, context)),
  awards: planAwards,
  roles: (rows, base, context) => inOneStep(planRoles([...rows], base, context)),
  requirements: (rows, base, context) => inOneStep(planRequirements([...rows], base, context)),
  catalogue: (rows, base, context) => inOneStep(planCatalogue([...rows], base, context)),
};

/**
 * The plan of a prepared file over what is known, in steps. A pure function: the same file, settings, base and
 * day give the same plan. Required columns must not be missing.
 */
export function makePlan<Kind extends ImportKind>(
  kind: Kind,
  prepared: PreparedFile<Kind>,
  base: Bases[Kind],
  importing: Importing,
): PlanSteps {
  return PLANNERS[kind](prepared.rows, base, contextOf(kind, prepared, importing));
}

export function contextOf<Kind extends ImportKind>(
  kind: Kind,
  { columns, dates }: PreparedFile<Kind>,
  { settings, fileName, ...importing }: Importing,
): PlanContext {
  const preset = presetOf(settings.preset, kind);
  return {
    ...importing,
    dateOrder: settings.dateOrder ?? (dates.kind === "certain" ? dates.order : null),
    decisions: settings,
    source: sourceOf(preset, { settings, fileName }),
    preset,
    columns,
  };
}

/** Files of a known kind speak with one voice whatever they are called; others under their own names. */
export function sourceOf(
  { headers, title }: Preset,
  { settings, fileName }: Pick<ImportFile, "settings" | "fileName">,
): string {
  return settings.source ?? (headers.length > 0 ? title : fileName);
}
