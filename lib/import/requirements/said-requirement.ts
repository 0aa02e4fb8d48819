import type { Day } from "@/lib/calendar";
import type { RowProblem } from "@/lib/import/import";
import type { FieldName } from "@/lib/import/kinds/kinds";
import { type CompetencyBook, readLevel } from "@/lib/import/lookup/competency-book";
import type { CredentialResolver } from "@/lib/import/lookup/credential-resolver";
import type { RoleBook } from "@/lib/import/lookup/role-book";
import type { TeamPaths } from "@/lib/import/lookup/team-paths";
import type { WrittenCredential } from "@/lib/import/names/credential-names";
import { tidy } from "@/lib/import/names/name-key";
import { type PlanContext, placeOf } from "@/lib/import/plan/context";
import { present } from "@/lib/import/plan/merge-said";
import { errorAt, type Place } from "@/lib/import/plan/problem";
import {
  type DateReader,
  readNumber,
  readText,
  valueOr,
  wordReader,
} from "@/lib/import/plan/read-value";
import type { InputRow } from "@/lib/import/rows/input-rows";
import type { Result } from "@/lib/result";
import type { CompetencyRule, CredentialRule } from "@/lib/rule/rule";
import { readScope, type SaidScope } from "./said-scope";

type Row = InputRow<"requirements">;

/** What a row says of its requirement, of the version that it belongs to, and of one option in it. */
export type ReadRequirement = {
  readonly row: Row;
  readonly name: string;
  readonly requirement: { readonly regime?: string; readonly clause?: string };
  readonly version: {
    readonly scope?: string;
    readonly graceDays?: number;
    readonly effectiveFrom?: Day;
    readonly effectiveUntil?: Day;
  };
  readonly scope: SaidScope | null;
  readonly group: string;
  /** Null where the option is refused. */
  readonly option: CredentialRule | CompetencyRule | null;
};

/** What names in a file of requirements are looked up in. */
export type Lookups = {
  readonly context: PlanContext;
  readonly dates: DateReader;
  readonly teams: TeamPaths;
  readonly roles: RoleBook;
  readonly competencies: CompetencyBook;
  readonly credentials: CredentialResolver;
};

const readOptionType = wordReader({
  credential: "certification,certificate,licence,license,badge,training",
  competency: "skill,ability,knowledge",
});

const LONGEST_NAME = 300;
const MOST_GRACE_DAYS = 3_650;

/** Reads what a row says; what cannot be read is among the problems. */
export function readRequirement(
  row: Row,
  lookups: Lookups,
): { readonly read: ReadRequirement; readonly problems: RowProblem[] } {
  const { cells } = row;
  const { context, dates, teams, roles } = lookups;
  const problems: RowProblem[] = [];
  const at = (field: FieldName<"requirements">) => placeOf(context, cells, field);
  const read = <Value>(
    field: FieldName<"requirements">,
    reading: (place: Place) => Result<Value, RowProblem>,
  ) => (cells[field] === "" ? undefined : valueOr(reading(at(field)), problems));
  const name = (place: Place) => readText({ ...place, value: tidy(place.value) }, LONGEST_NAME);
  for (const field of ["requirement", "applies_to", "option"] as const) {
    if (cells[field] === "") problems.push(errorAt(at(field), "value-missing"));
  }
  const { makesRoles } = context.preset;
  const scope = read("applies_to", (place) => readScope(place, { teams, roles, makesRoles }));
  const graceDays = read("grace_days", (place) => readNumber(place, GRACE));
  const effectiveFrom = read("effective_from", (place) => dates.first(place));
  const effectiveUntil = read("effective_until", (place) => dates.last(place));
  if (
    effectiveFrom !== undefined &&
    effectiveUntil !== undefined &&
    effectiveUntil < effectiveFrom
  ) {
    problems.push(errorAt(at("effective_until"), "until-before-from"));
  }
  return {
    problems,
    read: {
      row,
      name: read("requirement", name) ?? "",
      requirement: present({ regime: read("regime", name), clause: read("clause", name) }),
      version: present({ scope: scope?.key, graceDays, effectiveFrom, effectiveUntil }),
      scope: scope ?? null,
      group: tidy(cells.group).toLowerCase(),
      option: cells.option === "" ? null : readOption(row, lookups, problems),
    },
  };
}

const GRACE = { least: 0, most: MOST_GRACE_DAYS, isWhole: true } as const;

function readOption(
  { cells, line }: Row,
  { context, competencies, credentials }: Lookups,
  problems: RowProblem[],
): ReadRequirement["option"] {
  const place = placeOf(context, cells, "option");
  const levelPlace = placeOf(context, cells, "min_level");
  if (optionType(cells, context, problems) === "competency") {
    const competency = valueOr(competencies.find(place), problems);
    if (!competency) return null;
    if (cells.min_level === "") {
      problems.push(errorAt(levelPlace, "value-missing"));
      return null;
    }
    const levels = competencies.levelsOf(competency.frameworkId);
    const level = valueOr(readLevel(levelPlace, levels), problems);
    return level === undefined ? null : { competency: competency.id, level };
  }
  if (cells.min_level !== "") problems.push(errorAt(levelPlace, "level-of-credential"));
  const found = credentials.resolve(writtenOption(cells), line);
  if (found.kind === "found") return { credential: found.id };
  problems.push(errorAt(place, found.kind === "left-out" ? "left-out" : "credential-unknown"));
  return null;
}

/** A file that does not say it means a competency where it gives a level. */
function optionType(
  cells: Row["cells"],
  context: PlanContext,
  problems: RowProblem[],
): "credential" | "competency" {
  if (cells.option_type === "") return cells.min_level === "" ? "credential" : "competency";
  const reading = readOptionType(placeOf(context, cells, "option_type"));
  return valueOr(reading, problems) ?? "credential";
}

export function writtenOption({
  option: name,
  option_issuer: issuer,
}: Row["cells"]): WrittenCredential {
  return { name, issuer };
}
