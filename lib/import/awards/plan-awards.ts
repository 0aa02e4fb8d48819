import type { CredentialId, PersonId } from "@/lib/ids";
import type { RowProblem } from "@/lib/import/import";
import type { NamedIssuer } from "@/lib/import/lookup/issuer-book";
import type { NamedCredential } from "@/lib/import/names/credential-names";
import type { NamedPerson } from "@/lib/import/names/person-names";
import { placeOf } from "@/lib/import/plan/context";
import { mergeSayings, type Saying } from "@/lib/import/plan/merge-said";
import { errorAt } from "@/lib/import/plan/problem";
import type { Known, Rows } from "@/lib/import/plan/writes";
import type { InputRow } from "@/lib/import/rows/input-rows";
import { holderKey } from "./holders";
import { type Planning, type Said, writtenIn } from "./planning";
import { readAward } from "./said-award";
import { vouched } from "./vouched";
import { writeAwards } from "./write-awards";

/** What is known that awards in a file can be about. */
export type AwardsBase = {
  readonly people: readonly NamedPerson[];
  readonly credentials: readonly NamedCredential[];
  readonly issuers: readonly NamedIssuer[];
};

type Row = InputRow<"awards">;

/** Plans what the rows say of one person, of whom these awards are known. */
export function planPerson(
  rows: readonly Row[],
  known: readonly Known<Rows["awards"]>[],
  planning: Planning,
): void {
  const sayings = rows.flatMap((row) => readRow(row, planning));
  writeAwards(mergeSayings(sayings), known, planning);
}

/** What the row says, or nothing where it is refused. */
function readRow(row: Row, planning: Planning): Saying<"awards", Said>[] {
  const { said, problems } = readAward(row, planning.context, planning.dates);
  const personId = findPerson(row, planning, problems);
  const credentialId = findCredential(row, planning, problems);
  if (planning.draft.refuses(row, problems) || !personId || !credentialId) return [];
  const key = `${credentialId} ${said.issuedOn ?? said.status}`;
  return [{ key, ...vouched(row, { ...said, personId, credentialId }, planning) }];
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
  } else if (found.isElsewhere) problems.push(errorAt(place, "person-elsewhere"));
  else if (found.namesakes > 0) {
    problems.push(errorAt(place, "person-name-shared", found.namesakes));
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
