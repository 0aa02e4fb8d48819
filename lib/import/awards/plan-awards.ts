import { groupBy } from "@/lib/group-by";
import type { AwardId, CredentialId, PersonId } from "@/lib/ids";
import type { RowProblem } from "@/lib/import/import";
import type { FieldName } from "@/lib/import/kinds/kinds";
import { CredentialResolver } from "@/lib/import/lookup/credential-resolver";
import { IssuerBook, type NamedIssuer } from "@/lib/import/lookup/issuer-book";
import { type Learned, NOTHING_LEARNED } from "@/lib/import/lookup/learned";
import {
  CredentialNames,
  type NamedCredential,
  type WrittenCredential,
} from "@/lib/import/names/credential-names";
import { type NamedPerson, PersonNames } from "@/lib/import/names/person-names";
import { type PlanContext, placeOf } from "@/lib/import/plan/context";
import { Draft } from "@/lib/import/plan/draft";
import {
  type Merged,
  mergeSayings,
  refusesContradiction,
  type Saying,
} from "@/lib/import/plan/merge-said";
import { changesBetween, type Plan } from "@/lib/import/plan/plan";
import { errorAt } from "@/lib/import/plan/problem";
import { DateReader } from "@/lib/import/plan/read-value";
import type { Known, Rows } from "@/lib/import/plan/writes";
import type { InputRow } from "@/lib/import/rows/input-rows";
import { holderKey, holderOf } from "./holders";
import { matchAwards } from "./match-awards";
import { PersonResolver } from "./person-resolver";
import { changedAward, type Holding, newAward, showAward } from "./plan-award";
import { readAward, type SaidAward } from "./said-award";

/** What is known that awards in a file can be about. */
export type AwardsBase = {
  readonly people: readonly NamedPerson[];
  readonly credentials: readonly NamedCredential[];
  readonly issuers: readonly NamedIssuer[];
  /** At least those of the people that the file names. */
  readonly awards: readonly Known<Rows["awards"]>[];
};

type Row = InputRow<"awards">;
type Said = SaidAward & Holding;

type Planning = {
  readonly context: PlanContext;
  readonly draft: Draft;
  readonly people: PersonResolver;
  readonly credentials: CredentialResolver;
  readonly dates: DateReader;
};

/** Plans a file of awards: which are new, which change, and what has to be decided first. */
export function planAwards(rows: readonly Row[], base: AwardsBase, context: PlanContext): Plan {
  const draft = new Draft(context.newId);
  const issuers = new IssuerBook(base.issuers, draft);
  const names = new CredentialNames(
    base.credentials,
    base.issuers.map(({ name }) => name),
  );
  const byHolder = groupBy(rows, ({ cells }) => holderKey(cells));
  const holders = [...byHolder.values()].flatMap(([row]) => (row ? [holderOf(row.cells)] : []));
  const planning: Planning = {
    context,
    draft,
    people: new PersonResolver(new PersonNames(base.people), draft, context, holders),
    credentials: new CredentialResolver(names, issuers, draft, context),
    dates: new DateReader(context.dateOrder),
  };
  planEach(byHolder, base, planning);
  return draft.finish("awards", rows, {
    people: planning.people.questions((key) => (byHolder.get(key) ?? []).map(({ line }) => line)),
    credentials: planning.credentials.questions(),
  });
}

/** One person after another: what is worked out about one is not needed for the next. */
function planEach(
  byHolder: ReadonlyMap<string, readonly Row[]>,
  base: AwardsBase,
  planning: Planning,
): void {
  const known = groupBy(base.awards, ({ personId }) => personId);
  const byPerson = groupBy([...byHolder], ([key]) => {
    const found = planning.people.get(key);
    return "id" in found ? found.id : found;
  });
  for (const named of byPerson.values()) {
    const rows = named.flatMap(([, own]) => own).sort((a, b) => a.line - b.line);
    const sayings = rows.flatMap((row) => readRow(row, planning));
    const [holding] = sayings;
    if (!holding) continue;
    writeAwards(mergeSayings(sayings), known.get(holding.said.personId) ?? [], planning);
  }
}

/** What the row says, or nothing where it is refused. */
function readRow(row: Row, planning: Planning): Saying<"awards", Said>[] {
  const { said, problems } = readAward(row, planning.context, planning.dates);
  const personId = findPerson(row, planning, problems);
  const credentialId = findCredential(row, planning, problems);
  if (planning.draft.refuses(row, problems) || !personId || !credentialId) return [];
  const key = `${credentialId} ${said.issuedOn ?? said.status}`;
  return [{ row, key, said: { ...said, personId, credentialId } }];
}

function findPerson(
  { cells }: Row,
  { people, context }: Planning,
  problems: RowProblem[],
): PersonId | null {
  const place = placeOf(context, cells, "person");
  if (place.value === "") {
    problems.push(errorAt(place, "value-missing"));
    return null;
  }
  const found = people.get(holderKey(cells));
  if (found.kind === "found" || found.kind === "created") return found.id;
  if (found.kind === "left-out") problems.push(errorAt(place, "left-out"));
  else if (found.kind === "conflict") {
    problems.push(errorAt(place, "person-conflict", found.names.join(", ")));
  } else if (found.sharedBy > 0) {
    problems.push(errorAt(place, "person-name-shared", found.sharedBy));
  } else problems.push(errorAt(place, "person-unknown"));
  return null;
}

function findCredential(
  { cells, line }: Row,
  { credentials, context }: Planning,
  problems: RowProblem[],
): CredentialId | null {
  const place = placeOf(context, cells, "credential");
  if (place.value === "") {
    problems.push(errorAt(place, "value-missing"));
    return null;
  }
  const found = credentials.resolve(writtenIn(cells), line);
  if (found.kind === "found") return found.id;
  problems.push(errorAt(place, found.kind === "left-out" ? "left-out" : "credential-unknown"));
  return null;
}

type MergedAward = Merged<"awards", Said>;

/** Writes what is said of one person. */
function writeAwards(
  merged: readonly MergedAward[],
  known: AwardsBase["awards"],
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
  expiresOn: "expires_on",
  status: "status",
  number: "number",
  url: "url",
  proof: "proof",
} as const satisfies { [column in keyof Required<Said>]: FieldName<"awards"> };

function writeAward(
  { first, repeats, said }: MergedAward,
  known: Known<Rows["awards"]> | null,
  planning: Planning,
): void {
  const { draft, context } = planning;
  const award = known
    ? changedAward(known, said, context.today)
    : newAward(draft.newId<AwardId>(), said, said, context);
  if (award.expiresOn !== null && award.expiresOn < award.issuedOn) {
    const problem = errorAt(placeOf(context, first.cells, "expires_on"), "expires-before-issue");
    for (const row of [first, ...repeats]) draft.refuses(row, [problem]);
    return;
  }
  const changes = known ? changesBetween(showAward(known), showAward(award)) : [];
  if (known === null) draft.insert("awards", award);
  else if (changes.length > 0) draft.update("awards", { ...award, version: known.version });
  const learned = learnedFrom([first, ...repeats], planning);
  draft.take(first, award.id, {
    isNew: known === null,
    changes: learned.changes.length === 0 ? changes : [...changes, ...learned.changes],
    notes: learned.notes,
  });
  draft.takeRepeats(first, repeats, award.id);
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

function writtenIn({ credential: name, issuer }: Row["cells"]): WrittenCredential {
  return { name, issuer };
}
