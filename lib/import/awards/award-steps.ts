import { groupBy } from "@/lib/group-by";
import type { PersonId } from "@/lib/ids";
import { CredentialResolver } from "@/lib/import/lookup/credential-resolver";
import { IssuerBook } from "@/lib/import/lookup/issuer-book";
import { CredentialNames } from "@/lib/import/names/credential-names";
import { PersonNames } from "@/lib/import/names/person-names";
import type { PlanContext } from "@/lib/import/plan/context";
import { Draft } from "@/lib/import/plan/draft";
import { NO_QUESTIONS, type PlanPart } from "@/lib/import/plan/plan";
import type { KnownAwards, PlanSteps } from "@/lib/import/plan/plan-steps";
import { DateReader } from "@/lib/import/plan/read-value";
import type { InputRow, InputRows } from "@/lib/import/rows/input-rows";
import { HolderRows, type RowGroup } from "./holder-rows";
import { type PersonResolution, PersonResolver } from "./person-resolver";
import { type AwardsBase, planPerson } from "./plan-awards";
import type { Planning } from "./planning";

/**
 * Plans a file of awards: which are new, which change, and what has to be decided first. One person
 * after another, some in a step: what is worked out about one is not needed for the next. Names are
 * resolved before the first.
 */
export function planAwards(
  rows: InputRows<"awards">,
  base: AwardsBase,
  context: PlanContext,
): PlanSteps {
  const draft = new Draft(context.newId);
  const issuers = new IssuerBook(base.issuers, draft);
  const names = new CredentialNames(
    base.credentials,
    base.issuers.map(({ name }) => name),
  );
  const named = new HolderRows(rows);
  const people = new PersonResolver(new PersonNames(base.people), draft, context, named.holders);
  const credentials = new CredentialResolver(names, issuers, draft, context);
  const dates = new DateReader(context.dateOrder);
  const planning = { context, draft, people, credentials, dates };
  const groups = named.groupedBy((key) => {
    const found = people.get(key);
    return "id" in found ? found.id : found;
  });
  return {
    people: knownAmong(groups),
    steps: inSteps(groups, context.rowsInStep).map((own) => ({
      people: knownAmong(own),
      rowCount: own.reduce((sum, { rows: { length } }) => sum + length, 0),
      plan: (known) => planStep(own, rows, known, planning),
    })),
    questions: () => ({
      ...NO_QUESTIONS,
      people: people.questions(() => named.lines()),
      credentials: credentials.questions(),
    }),
  };
}

type Group = RowGroup<PersonId | PersonResolution>;

function knownAmong(groups: readonly Group[]): PersonId[] {
  return groups.flatMap(({ whom }) => (typeof whom === "string" ? [whom] : []));
}

function inSteps(groups: readonly Group[], rowsInStep: number): Group[][] {
  const steps: Group[][] = [];
  let room = 0;
  for (const group of groups) {
    if (room <= 0) {
      steps.push([]);
      room = rowsInStep;
    }
    steps.at(-1)?.push(group);
    room -= group.rows.length;
  }
  return steps;
}

/** After so many, others have their turn. */
const ROWS_IN_TURN = 200;

function* planStep(
  groups: readonly Group[],
  input: InputRows<"awards">,
  { awards, statements }: KnownAwards,
  shared: Omit<Planning, "statements">,
): Generator<void, PlanPart> {
  const planning = { ...shared, statements: groupBy(statements, ({ awardId }) => awardId) };
  const knownOf = groupBy(awards, ({ personId }) => personId);
  const rows: InputRow<"awards">[] = [];
  let turn = ROWS_IN_TURN;
  for (const { whom, rows: numbers } of groups) {
    const own = Array.from(numbers, (row) => input.at(row));
    planPerson(own, typeof whom === "string" ? (knownOf.get(whom) ?? []) : [], planning);
    rows.push(...own);
    if (rows.length < turn) continue;
    turn = rows.length + ROWS_IN_TURN;
    yield;
  }
  return planning.draft.part(rows);
}
