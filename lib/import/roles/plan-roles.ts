import type { CompetencyId, RoleId } from "@/lib/ids";
import type { FieldName } from "@/lib/import/kinds/kinds";
import { CompetencyBook } from "@/lib/import/lookup/competency-book";
import type { PlanContext } from "@/lib/import/plan/context";
import { Draft } from "@/lib/import/plan/draft";
import {
  type Merged,
  mergeSayings,
  refusesContradiction,
  type Saying,
} from "@/lib/import/plan/merge-said";
import { changesBetween, type FieldChange, type Plan, type Shown } from "@/lib/import/plan/plan";
import type { Known, Rows } from "@/lib/import/plan/writes";
import type { InputRow } from "@/lib/import/rows/input-rows";
import { FrameworkBook } from "./framework-book";
import type { RolesBase } from "./roles-base";
import { competencyKey, type ReadRole, readRole } from "./said-role";
import { meaningKey, RoleWriter, roleKey, type SaidOfRoles } from "./write-roles";

type Row = InputRow<"roles">;

/** Plans a file of roles: what each asks of which competency, and what those and their levels are. */
export function planRoles(rows: readonly Row[], base: RolesBase, context: PlanContext): Plan {
  const draft = new Draft(context.newId);
  const book = new CompetencyBook(base);
  const framework = new FrameworkBook(context.preset.framework, base.frameworks, book);
  const reads = rows.flatMap((row) => {
    const { read, problems } = readRole(row, context, { book, framework });
    if (draft.refuses(row, problems)) return [];
    return [{ ...read, row: { ...row, problems: [...row.problems, ...problems] } }];
  });
  const { said, agreed } = agreedOn(reads, context, draft);
  const writer = new RoleWriter(base, said, framework, draft);
  const known = new Map(base.roleCompetencies.map((own) => [pairKey(own), own]));
  const readOf = new Map(agreed.map((read) => [read.row, read]));
  const pairs = sayings(agreed, (read) => `${roleKey(read)} ${competencyKey(read)}`, "asked");
  for (const pair of mergeSayings(pairs)) {
    const read = readOf.get(pair.first);
    if (!read || refusesContradiction(pair, ASKED, context, draft)) continue;
    const others = pair.repeats.flatMap((row) => readOf.get(row) ?? []);
    writePair({ read, others, asked: pair.said }, { known, writer, draft });
  }
  return draft.finish(rows);
}

function pairKey({ roleId, competencyId }: { roleId: RoleId; competencyId: CompetencyId }): string {
  return `${roleId} ${competencyId}`;
}

/** What rows say of one thing, under its key. */
function sayings<Part extends "role" | "competency" | "asked">(
  reads: readonly ReadRole[],
  keyOf: (read: ReadRole) => string,
  part: Part,
): Saying<"roles", ReadRole[Part]>[] {
  return reads.map((read) => ({ row: read.row, key: keyOf(read), said: read[part] }));
}

const ROLE = { family: "family", description: "role_description" } as const;
const COMPETENCY = { description: "competency_description", area: "competency_area" } as const;
const MEANING = { meaning: "level_description" } as const;
const ASKED = { level: "level", importance: "importance" } as const;

type Columns<Said> = { readonly [column in keyof Said]-?: FieldName<"roles"> };

/** What rows say of roles, competencies and levels, and the rows that nothing speaks against. */
function agreedOn(
  reads: readonly ReadRole[],
  context: PlanContext,
  draft: Draft,
): { readonly said: SaidOfRoles; readonly agreed: readonly ReadRole[] } {
  const refused = new Set<number>();
  const agree = <Said extends object>(
    merged: readonly Merged<"roles", Said>[],
    columns: Columns<Said>,
  ): Map<string, Said> => {
    const agreed = merged.filter((one) => !refusesContradiction(one, columns, context, draft));
    const wrong = merged.filter(({ against }) => against !== null);
    for (const { first, repeats } of wrong) {
      for (const { line } of [first, ...repeats]) refused.add(line);
    }
    return new Map(agreed.map(({ key, said }) => [key, said]));
  };
  const withRole = reads.filter(({ roleName }) => roleName !== "");
  const roles = agree(mergeSayings(sayings(withRole, roleKey, "role")), ROLE);
  const competencies = agree(mergeSayings(sayings(reads, competencyKey, "competency")), COMPETENCY);
  const meant = reads.flatMap((read) =>
    [...read.meanings].map(([rank, meaning]) => ({
      row: read.row,
      key: meaningKey(read, rank),
      said: { meaning },
    })),
  );
  const meanings = agree(mergeSayings(meant), MEANING);
  return {
    said: {
      roles,
      competencies,
      meanings: new Map([...meanings].map(([key, { meaning }]) => [key, meaning])),
    },
    agreed: reads.filter(({ row }) => !refused.has(row.line)),
  };
}

type RoleCompetency = Rows["roleCompetencies"];

/** What a role asks of a competency, by the first row that says it and others that repeat it. */
type Pair = {
  readonly read: ReadRole;
  readonly others: readonly ReadRole[];
  readonly asked: ReadRole["asked"];
};

type Writing = {
  readonly known: ReadonlyMap<string, Known<RoleCompetency>>;
  readonly writer: RoleWriter;
  readonly draft: Draft;
};

function writePair({ read, others, asked }: Pair, { known, writer, draft }: Writing): void {
  const role = read.roleName === "" ? null : writer.role(read);
  const competency = writer.competency(read);
  const changes: FieldChange[] = [
    ...(role?.changes ?? []),
    ...competency.changes,
    ...writer.meanings(read, competency.id),
  ];
  const repeats = others.flatMap((other) => writer.meanings(other, competency.id));
  const pair =
    role && writeAsked({ roleId: role.id, competencyId: competency.id }, asked, { known, draft });
  draft.take(read.row, pair?.id ?? role?.id ?? competency.id, {
    isNew: pair ? pair.isNew : role?.isNew === true || competency.isNew,
    changes: [...changes, ...repeats, ...(pair?.changes ?? [])],
    notes: [],
  });
  draft.takeRepeats(
    read.row,
    others.map(({ row }) => row),
    pair?.id ?? competency.id,
  );
}

/** Null where no level is asked, of a pair that is not known either. */
function writeAsked(
  ids: Pick<RoleCompetency, "roleId" | "competencyId">,
  { level, importance }: ReadRole["asked"],
  { known, draft }: Pick<Writing, "known" | "draft">,
) {
  const before = known.get(pairKey(ids));
  if (before === undefined && level === undefined) return null;
  const after: RoleCompetency = {
    id: before?.id ?? draft.newId<string>(),
    ...ids,
    level: level ?? before?.level ?? 0,
    importance: importance ?? before?.importance ?? "mandatory",
  };
  const changes = before ? changesBetween(showAsked(before), showAsked(after)) : [];
  if (!before) draft.insert("roleCompetencies", after);
  else if (changes.length > 0) draft.update("roleCompetencies", { ...before, ...after });
  return { id: after.id, isNew: !before, changes };
}

function showAsked({ level, importance }: RoleCompetency): Shown {
  return { level: `${level}`, importance };
}
