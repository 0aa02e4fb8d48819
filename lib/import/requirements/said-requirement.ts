import type { Day } from "@/lib/calendar";
import type { RowProblem } from "@/lib/import/import";
import { type CompetencyBook, levelIn } from "@/lib/import/lookup/competency-book";
import type { CredentialResolver } from "@/lib/import/lookup/credential-resolver";
import type { RoleBook } from "@/lib/import/lookup/role-book";
import type { TeamPaths } from "@/lib/import/lookup/team-paths";
import type { WrittenCredential } from "@/lib/import/names/credential-names";
import { tidy } from "@/lib/import/names/name-key";
import type { PlanContext } from "@/lib/import/plan/context";
import { present } from "@/lib/import/plan/merge-said";
import { type DateReader, lineUpTo, numberOf, wordReader } from "@/lib/import/plan/read-value";
import { RowReader } from "@/lib/import/plan/row-reader";
import type { InputRow } from "@/lib/import/rows/input-rows";
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
    readonly regulated?: boolean;
    readonly renewalWindowDays?: number;
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

const readYesNo = wordReader({ yes: "y,true,1,x", no: "n,false,0" });
const readName = lineUpTo(300);
const readDays = numberOf({ least: 0, most: 3_650, isWhole: true });

type RequirementReader = RowReader<"requirements">;

/** Reads what a row says; what cannot be read is among the problems. */
export function readRequirement(
  row: Row,
  lookups: Lookups,
): { readonly read: ReadRequirement; readonly problems: RowProblem[] } {
  const { context, dates, teams, roles } = lookups;
  const reader: RequirementReader = new RowReader(row, context);
  reader.require("requirement", "applies_to", "option");
  const { makesRoles } = context.preset;
  const scope = reader.read("applies_to", (place) =>
    readScope(place, { teams, roles, makesRoles }),
  );
  const graceDays = reader.read("grace_days", readDays);
  const renewalWindowDays = reader.read("renewal_window_days", readDays);
  const regulated = reader.read("regulated", readYesNo);
  const effectiveFrom = reader.read("effective_from", dates.first);
  const effectiveUntil = reader.read("effective_until", dates.last);
  const isOver = effectiveFrom !== undefined && (effectiveUntil ?? effectiveFrom) < effectiveFrom;
  if (isOver) reader.error("effective_until", "until-before-from");
  const read = {
    row,
    name: reader.read("requirement", readName) ?? "",
    requirement: present<ReadRequirement["requirement"]>({
      regime: reader.read("regime", readName),
      clause: reader.read("clause", readName),
    }),
    version: present<ReadRequirement["version"]>({
      scope: scope?.key,
      graceDays,
      regulated: regulated && regulated === "yes",
      renewalWindowDays,
      effectiveFrom,
      effectiveUntil,
    }),
    scope: scope ?? null,
    group: tidy(row.cells.group).toLowerCase(),
    option: reader.isEmpty("option") ? null : readOption(reader, row, lookups),
  };
  return { read, problems: reader.problems };
}

function readOption(
  reader: RequirementReader,
  { cells, line }: Row,
  { competencies, credentials }: Lookups,
): ReadRequirement["option"] {
  if (optionType(reader) === "competency") return readCompetency(reader, competencies);
  if (!reader.isEmpty("min_level")) reader.error("min_level", "level-of-credential");
  const found = credentials.resolve(writtenOption(cells), line);
  if (found.kind === "found") return { credential: found.id };
  reader.error("option", found.kind === "left-out" ? "left-out" : "credential-unknown");
  return null;
}

function readCompetency(
  reader: RequirementReader,
  competencies: CompetencyBook,
): CompetencyRule | null {
  reader.require("min_level");
  const competency = reader.read("option", competencies.find);
  if (!competency) return null;
  const levels = competencies.levelsOf(competency.frameworkId);
  const level = reader.read("min_level", levelIn(levels));
  return level === undefined ? null : { competency: competency.id, level };
}

/** A file that does not say it means a competency where it gives a level. */
function optionType(reader: RequirementReader): "credential" | "competency" {
  const usual = reader.isEmpty("min_level") ? "credential" : "competency";
  if (reader.isEmpty("option_type")) return usual;
  return reader.read("option_type", readOptionType) ?? "credential";
}

export function writtenOption({
  option: name,
  option_issuer: issuer,
}: Row["cells"]): WrittenCredential {
  return { name, issuer };
}
