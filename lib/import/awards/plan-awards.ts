import { groupBy } from "@/lib/group-by";
import type { CredentialId, PersonId } from "@/lib/ids";
import type { RowProblem } from "@/lib/import/import";
import { CredentialResolver } from "@/lib/import/lookup/credential-resolver";
import { IssuerBook, type NamedIssuer } from "@/lib/import/lookup/issuer-book";
import { CredentialNames, type NamedCredential } from "@/lib/import/names/credential-names";
import { type NamedPerson, PersonNames } from "@/lib/import/names/person-names";
import { type PlanContext, placeOf } from "@/lib/import/plan/context";
import { Draft } from "@/lib/import/plan/draft";
import { mergeSayings, type Saying } from "@/lib/import/plan/merge-said";
import type { Plan } from "@/lib/import/plan/plan";
import { errorAt } from "@/lib/import/plan/problem";
import { DateReader } from "@/lib/import/plan/read-value";
import type { Known, Rows } from "@/lib/import/plan/writes";
import type { InputRow } from "@/lib/import/rows/input-rows";
import { holderKey, holderOf } from "./holders";
import { PersonResolver } from "./person-resolver";
import { type Planning, type Said, writtenIn } from "./planning";
import { readAward } from "./said-award";
import { writeAwards } from "./write-awards";

/** What is known that awards in a file can be about. */
export type AwardsBase = {
  readonly people: readonly NamedPerson[];
  readonly credentials: readonly NamedCredential[];
  readonly issuers: readonly NamedIssuer[];
  /** At least those of the people that the file names. */
  readonly awards: readonly Known<Rows["awards"]>[];
  /** What sources said of them where they disagreed. */
  readonly statements: readonly Known<Rows["awardStatements"]>[];
};

type Row = InputRow<"awards">;

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
    statements: groupBy(base.statements, ({ awardId }) => awardId),
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
