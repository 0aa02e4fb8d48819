import { hoursOfNew } from "@/lib/award/hours-of-new";
import type { AwardSays, Choice } from "@/lib/award/statement";
import { statementText } from "@/lib/format/statement";
import { groupBy } from "@/lib/group-by";
import type { AwardId, AwardStatementId } from "@/lib/ids";
import type { RowProblem } from "@/lib/import/import";
import type { FieldName } from "@/lib/import/kinds/kinds";
import { type Learned, NOTHING_LEARNED } from "@/lib/import/lookup/learned";
import { type PlanContext, placeOf } from "@/lib/import/plan/context";
import { type Merged, refusesContradiction } from "@/lib/import/plan/merge-said";
import { changesBetween, type FieldChange } from "@/lib/import/plan/plan";
import { errorAt, noteAt } from "@/lib/import/plan/problem";
import type { Known, Rows } from "@/lib/import/plan/writes";
import type { InputRow } from "@/lib/import/rows/input-rows";
import { choiceText, type Heard, heardAlone, hearSource } from "./hear-source";
import { holderKey } from "./holders";
import { matchAwards } from "./match-awards";
import { newAward, showAward } from "./plan-award";
import { type Planning, type Said, writtenIn } from "./planning";

type Row = InputRow<"awards">;
type MergedAward = Merged<"awards", Said>;

/** Writes what is said of one person. */
export function writeAwards(
  merged: readonly MergedAward[],
  known: readonly Known<Rows["awards"]>[],
  planning: Planning,
): void {
  const { context, draft } = planning;
  const agreed = merged.filter((award) => !refusesContradiction(award, COLUMNS, context, draft));
  const knownOf = groupBy(known, ({ credentialId }) => credentialId);
  for (const [credentialId, items] of groupBy(agreed, ({ said }) => said.credentialId)) {
    for (const match of matchAwards(items, knownOf.get(credentialId) ?? [])) {
      writeAward(match.item, match.known, planning);
    }
  }
}

const COLUMNS = {
  personId: "person",
  credentialId: "credential",
  issuedOn: "issued_on",
  issuedPrecision: "issued_on",
  expiresOn: "expires_on",
  expiresPrecision: "expires_on",
  status: "status",
  number: "number",
  url: "url",
  hours: "hours",
  proof: "proof",
} as const satisfies { [column in keyof Required<Said>]: FieldName<"awards"> };

function writeAward(
  { first, repeats, said }: MergedAward,
  known: Known<Rows["awards"]> | null,
  planning: Planning,
): void {
  const { draft, context } = planning;
  const heard = hear(said, known, planning);
  if (saidOf(heard).some(endsBeforeIssue)) {
    const problem = errorAt(placeOf(context, first.cells, "expires_on"), "expires-before-issue");
    for (const row of [first, ...repeats]) draft.refuses(row, [problem]);
    return;
  }
  const { award, added, corrected, choice } = heard;
  const changes = known ? changesOf(known, heard) : NO_CHANGES;
  if (known === null) draft.insert("awards", award);
  else if (changes.length > 0) draft.update("awards", { ...award, version: known.version });
  for (const statement of added) draft.insert("awardStatements", statement);
  for (const statement of corrected) draft.update("awardStatements", statement);
  const learned = learnedFrom([first, ...repeats], planning);
  draft.take(first, award.id, {
    isNew: known === null,
    changes: learned.changes.length === 0 ? changes : [...changes, ...learned.changes],
    notes: choice ? [...learned.notes, disagreed(first, choice, context)] : learned.notes,
  });
  draft.takeRepeats(first, repeats, award.id);
}

const NO_CHANGES: readonly FieldChange[] = [];

function hear(said: Said, known: Known<Rows["awards"]> | null, planning: Planning): Heard {
  const { draft, context, statements, credentials } = planning;
  if (!known) {
    const hours = hoursOfNew(said.hours ?? null, credentials.names.get(said.credentialId));
    const award = newAward(draft.newId<AwardId>(), said, said, context);
    return heardAlone({ ...award, hours });
  }
  const before = { award: known, statements: statements.get(known.id) ?? [] };
  return hearSource(before, said, context, () => draft.newId<AwardStatementId>());
}

function saidOf({ award, added, corrected }: Heard): AwardSays[] {
  return [award, ...added, ...corrected];
}

function endsBeforeIssue({ issuedOn, expiresOn }: AwardSays): boolean {
  return expiresOn !== null && expiresOn < issuedOn;
}

/** How the award changes, and what else is kept of what was said. */
function changesOf(known: Rows["awards"], { award, added, corrected }: Heard): FieldChange[] {
  const kept = [...added, ...corrected].map(
    (statement): FieldChange => ({ field: "said", before: null, after: statementText(statement) }),
  );
  return [...changesBetween(showAward(known), showAward(award)), ...kept];
}

function disagreed(
  { cells }: Row,
  choice: Choice<Rows["awardStatements"]>,
  context: PlanContext,
): RowProblem {
  return noteAt(placeOf(context, cells, "expires_on"), "sources-disagree", choiceText(choice));
}

/** What was decided about names comes with the first row that is taken. */
function learnedFrom(rows: readonly Row[], { people, credentials }: Planning): Learned {
  if (!people.isLearning && !credentials.isLearning) return NOTHING_LEARNED;
  const learned = rows.flatMap(({ cells }) => [
    people.use(holderKey(cells)),
    credentials.use(writtenIn(cells)),
  ]);
  return {
    changes: learned.flatMap((own) => own.changes),
    notes: learned.flatMap((own) => own.notes),
  };
}
