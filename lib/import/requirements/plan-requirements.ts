import { groupBy } from "@/lib/group-by";
import type { RequirementId } from "@/lib/ids";
import { CompetencyBook } from "@/lib/import/lookup/competency-book";
import { CredentialResolver } from "@/lib/import/lookup/credential-resolver";
import { IssuerBook } from "@/lib/import/lookup/issuer-book";
import { RoleBook } from "@/lib/import/lookup/role-book";
import { TeamPaths } from "@/lib/import/lookup/team-paths";
import { CredentialNames } from "@/lib/import/names/credential-names";
import { plainKey } from "@/lib/import/names/name-key";
import type { PlanContext } from "@/lib/import/plan/context";
import { Draft } from "@/lib/import/plan/draft";
import { mergeSayings, refusesContradiction } from "@/lib/import/plan/merge-said";
import type { FieldChange, Plan } from "@/lib/import/plan/plan";
import { DateReader } from "@/lib/import/plan/read-value";
import type { Known, Rows } from "@/lib/import/plan/writes";
import type { InputRow } from "@/lib/import/rows/input-rows";
import { canonical } from "@/lib/rule/canonical";
import { endMissing, onChosenDay, requirementsDiffering, setOf } from "./newer-set";
import type { RequirementsBase } from "./requirements-base";
import {
  type Lookups,
  type ReadRequirement,
  readRequirement,
  writtenOption,
} from "./said-requirement";
import { refuseAll, type SaidVersion, saidVersion, type TakenOrNot } from "./said-version";
import { VersionLine } from "./version-line";
import { type WrittenVersion, writeRequirement, writeVersion } from "./write-requirement";

type Row = InputRow<"requirements">;
type Planning = { readonly lookups: Lookups; readonly draft: Draft };

/**
 * Plans a file of requirements: each is made, or gets a new version, whole or not at all. As a newer set
 * of its regime it ends what it does not name.
 */
export function planRequirements(
  rows: readonly Row[],
  base: RequirementsBase,
  context: PlanContext,
): Plan {
  const draft = new Draft(context.newId);
  const lookups = lookupsOf(base, context, draft);
  const reads = onChosenDay(
    rows.map((row) => {
      const { read, problems } = readRequirement(row, lookups);
      return { ...read, isRefused: draft.refuses(row, problems), problems };
    }),
    context,
  );
  const planning = { lookups, draft };
  const known = new Map(base.requirements.map((own) => [plainKey(own.name), own]));
  const versions = groupBy(base.versions, ({ requirementId }) => requirementId);
  for (const [key, own] of groupBy(reads, ({ name }) => plainKey(name))) {
    const requirement = known.get(key) ?? null;
    const id = requirement?.id ?? draft.newId<RequirementId>();
    const line = new VersionLine(id, versions.get(id) ?? [], draft);
    planRequirement(own, { requirement, line }, planning);
  }
  const set = setOf(reads, context);
  if (context.decisions.version) endMissing(reads, base, set, draft);
  return draft.finish(rows, {
    credentials: lookups.credentials.questions(),
    difference: requirementsDiffering(base, set, lookups, draft),
  });
}

function lookupsOf(base: RequirementsBase, context: PlanContext, draft: Draft): Lookups {
  const names = new CredentialNames(
    base.credentials,
    base.issuers.map(({ name }) => name),
  );
  return {
    context,
    dates: new DateReader(context.dateOrder),
    teams: new TeamPaths(base.teams),
    roles: new RoleBook(base.roles),
    competencies: new CompetencyBook(base),
    credentials: new CredentialResolver(names, new IssuerBook(base.issuers, draft), draft, context),
  };
}

type Target = {
  readonly requirement: Known<Rows["requirements"]> | null;
  readonly line: VersionLine;
};

/** All rows of one requirement: the facts of it, then its versions in the order of their days. */
function planRequirement(reads: readonly TakenOrNot[], target: Target, planning: Planning): void {
  const { draft, lookups } = planning;
  const taken = reads.filter(({ isRefused }) => !isRefused);
  const [facts] = mergeSayings<"requirements", ReadRequirement["requirement"]>(
    taken.map(({ row, requirement }) => ({ row, key: "", said: requirement })),
  );
  if (!facts || refusesContradiction(facts, FACTS, lookups.context, draft)) return;
  const days = [...new Set(taken.flatMap(({ version }) => version.effectiveFrom ?? []))].sort(
    (a, b) => a - b,
  );
  const dayOf = ({ version }: TakenOrNot) =>
    version.effectiveFrom ?? (days.length === 1 ? days[0] : null);
  const versions = [...groupBy(reads, dayOf)]
    .sort(([a], [b]) => (a ?? 0) - (b ?? 0))
    .flatMap(([day, own]) => saidVersion(own, day === null && days.length > 1, planning) ?? []);
  let isWritten = false;
  for (const [index, version] of versions.entries()) {
    const nextInFile = versions[index + 1]?.said.effectiveFrom ?? null;
    const written = writeVersion(version, { line: target.line, nextInFile }, lookups);
    if (!written.ok) {
      refuseAll(version.reads, written.problem, draft);
      continue;
    }
    const told = isWritten ? [] : writeFacts(facts.said, version, target, draft);
    const changes = [...told, ...written.value.changes];
    takeRows(version, target, { ...written.value, changes }, planning);
    isWritten = true;
  }
}

function writeFacts(
  said: ReadRequirement["requirement"],
  { reads }: SaidVersion,
  { requirement, line }: Target,
  draft: Draft,
): FieldChange[] {
  return writeRequirement(line.requirementId, requirement, { name: reads[0].name, said }, draft);
}

const FACTS = { regime: "regime", clause: "clause" } as const;
/** The first row carries what changes, and each row whether its own option is new. */
function takeRows(
  { reads }: SaidVersion,
  { requirement, line }: Target,
  { changes, knownLeaves, notes }: WrittenVersion,
  { draft, lookups }: Planning,
): void {
  const id = line.requirementId;
  const isNew = requirement === null;
  const options = groupBy(reads, ({ group, option }) => `${group} ${option && canonical(option)}`);
  let [ownChanges, ownNotes] = [changes, notes];
  for (const [{ row, option } = reads[0], ...repeats] of options.values()) {
    const isAdded = option !== null && !knownLeaves.has(canonical(option));
    const added = { field: "option", before: null, after: row.cells.option };
    const learned = [row, ...repeats.map((repeat) => repeat.row)].map(({ cells }) =>
      lookups.credentials.use(writtenOption(cells)),
    );
    const told = ownChanges.length === 0 && isAdded ? [added] : ownChanges;
    draft.take(row, id, {
      isNew,
      changes: [...(isNew ? [] : told), ...learned.flatMap((own) => own.changes)],
      notes: [...ownNotes, ...learned.flatMap((own) => own.notes)],
    });
    draft.takeRepeats(
      row,
      repeats.map((repeat) => repeat.row),
      id,
    );
    [ownChanges, ownNotes] = [[], []];
  }
}
