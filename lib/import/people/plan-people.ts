import { groupBy } from "@/lib/group-by";
import type { PersonId } from "@/lib/ids";
import type { RowProblem } from "@/lib/import/import";
import type { FieldName } from "@/lib/import/kinds/kinds";
import { RoleBook } from "@/lib/import/lookup/role-book";
import { TeamPaths } from "@/lib/import/lookup/team-paths";
import {
  type FormerPerson,
  type NamedPerson,
  type PersonFound,
  PersonNames,
} from "@/lib/import/names/person-names";
import { type PlanContext, placeOf } from "@/lib/import/plan/context";
import { Draft } from "@/lib/import/plan/draft";
import {
  type Merged,
  mergeSayings,
  refusesContradiction,
  type Saying,
} from "@/lib/import/plan/merge-said";
import type { Plan } from "@/lib/import/plan/plan";
import { errorAt } from "@/lib/import/plan/problem";
import { DateReader, listed } from "@/lib/import/plan/read-value";
import type { Known, Rows } from "@/lib/import/plan/writes";
import type { InputRow } from "@/lib/import/rows/input-rows";
import { type Identity, identifyPeople } from "./identify";
import { Places } from "./places";
import { readPerson, type SaidPerson } from "./said-person";
import { personAfter, type Subject, type Surroundings, writePerson } from "./write-person";

/** Somebody who turned out to be somebody else. */
export type FormerOf = FormerPerson & { readonly leadsTo: PersonId };

/** What is known that people in a file can be about. */
export type PeopleBase = {
  readonly people: readonly Known<Rows["people"]>[];
  readonly former?: readonly FormerOf[];
  readonly emails: readonly Known<Rows["personEmails"]>[];
  readonly aliases: readonly Rows["personAliases"][];
  readonly teams: readonly Rows["teams"][];
  readonly memberships: readonly Known<Rows["teamMemberships"]>[];
  readonly roles: readonly Rows["roles"][];
  readonly assignments: readonly Known<Rows["roleAssignments"]>[];
};

type Row = InputRow<"people">;

/** Plans a file of people: who is new, whose facts change, and where they are from now on. */
export function planPeople(rows: readonly Row[], base: PeopleBase, context: PlanContext): Plan {
  const draft = new Draft(context.newId);
  const names = new PersonNames(namedPeople(base));
  const sayings = sayingsOf(rows, names, context, draft);
  const known = new Map<string, Known<Rows["people"]>>(base.people.map((own) => [own.id, own]));
  const subjects = mergeSayings(sayings)
    .filter((merged) => !refusesContradiction(merged, COLUMNS, context, draft))
    .flatMap((merged) => subjectOf(merged, known.get(merged.key) ?? null, context, draft));
  const around = surroundings(subjects, base, names);
  for (const subject of subjects) {
    const { first, repeats } = subject.rows;
    const { changes, notes } = writePerson(subject, around, context, draft);
    draft.take(first, subject.id, { isNew: subject.known === null, changes, notes });
    draft.takeRepeats(first, repeats, subject.id);
  }
  return draft.finish(rows);
}

/** The people as names are looked for. */
export function namedPeople({
  people,
  former = [],
  emails,
  aliases,
}: Pick<PeopleBase, "people" | "former" | "emails" | "aliases">): NamedPerson[] {
  const formerOf = groupBy(former, ({ leadsTo }) => leadsTo);
  const emailsOf = groupBy(emails, ({ personId }) => personId);
  const aliasesOf = groupBy(aliases, ({ personId }) => personId);
  return people.map(({ id, externalId, name }) => ({
    id,
    externalId,
    name,
    former: formerOf.get(id) ?? [],
    emails: (emailsOf.get(id) ?? []).map(({ email }) => email),
    aliases: (aliasesOf.get(id) ?? []).map(({ normalised }) => normalised),
  }));
}

function sayingsOf(
  rows: readonly Row[],
  names: PersonNames,
  context: PlanContext,
  draft: Draft,
): Saying<"people", SaidPerson>[] {
  const dates = new DateReader(context.dateOrder);
  const read = rows.flatMap((row) => {
    const { said, problems } = readPerson(row, context, dates);
    if (isNobody(said))
      problems.push(errorAt(placeOf(context, row.cells, "name"), "value-missing"));
    return draft.refuses(row, problems) ? [] : [{ row, said }];
  });
  const identities = identifyPeople(read, names);
  return read.flatMap((item) => {
    const identity = identities.get(item);
    if (
      !identity ||
      draft.refuses(item.row, identityProblems(identity, item.row, names, context))
    ) {
      return [];
    }
    if (identity.kind !== "one") return [];
    return [
      { row: item.row, said: withoutFormer(item.said, identity.known, names), key: identity.key },
    ];
  });
}

/** What somebody was called before they turned out to be somebody else only says whom it is about. */
function withoutFormer(said: SaidPerson, known: PersonId | null, names: PersonNames): SaidPerson {
  const { externalId, name: _, ...others } = said;
  const person = known === null ? undefined : names.get(known);
  const isFormer = person?.former?.some((own) => own.externalId === externalId) ?? false;
  return externalId !== undefined && isFormer ? others : said;
}

function isNobody({ externalId, name, email, otherEmails }: SaidPerson): boolean {
  return [externalId, name, email, otherEmails].every((value) => value === undefined);
}

function identityProblems(
  identity: Identity,
  { cells }: Row,
  names: PersonNames,
  context: PlanContext,
): RowProblem[] {
  if (identity.kind === "one") return [];
  if (identity.kind === "shared-name") {
    return [errorAt(placeOf(context, cells, "name"), "name-not-enough", identity.bearers)];
  }
  const people = identity.people.map((id) => names.get(id)?.name ?? "").join(", ");
  return [errorAt(placeOf(context, cells, "email"), "person-conflict", people)];
}

const COLUMNS = {
  externalId: "person_id",
  name: "name",
  email: "email",
  otherEmails: "other_emails",
  team: "team",
  roles: "role",
  manager: "manager_email",
  employment: "employment",
  joinedOn: "joined_on",
  leftOn: "left_on",
} as const satisfies { [column in keyof Required<SaidPerson>]: FieldName<"people"> };

type MergedPerson = Merged<"people", SaidPerson>;
type RowsOf = { readonly rows: MergedPerson };

/** Who it is, or nothing where what is said cannot stand. */
function subjectOf(
  merged: MergedPerson,
  known: Subject["known"],
  context: PlanContext,
  draft: Draft,
): (Subject & RowsOf)[] {
  const { first, repeats, said } = merged;
  const id = known?.id ?? draft.newId<PersonId>();
  const subject = { id, known, said, cells: first.cells, rows: merged };
  const problems = subjectProblems(subject, context);
  for (const row of [first, ...repeats]) draft.refuses(row, problems);
  return problems.length === 0 ? [subject] : [];
}

function subjectProblems(subject: Subject, context: PlanContext): RowProblem[] {
  const { known, said, cells } = subject;
  const { joinedOn, leftOn, name } = personAfter(subject);
  const problems: RowProblem[] = [];
  if (name === "") problems.push(errorAt(placeOf(context, cells, "name"), "name-missing"));
  const knownId = known?.externalId ?? null;
  if (knownId !== null && said.externalId !== undefined && said.externalId !== knownId) {
    problems.push(errorAt(placeOf(context, cells, "person_id"), "person-id-differs", knownId));
  }
  if (joinedOn !== null && leftOn !== null && leftOn < joinedOn) {
    problems.push(errorAt(placeOf(context, cells, "left_on"), "left-before-joined"));
  }
  return problems;
}

function surroundings(
  subjects: readonly Subject[],
  base: PeopleBase,
  names: PersonNames,
): Surroundings {
  const emails = groupBy(base.emails, ({ personId }) => personId);
  const addresses = subjects.map(({ id, said }) => ({
    id,
    own: [...listed(said.email), ...listed(said.otherEmails)],
  }));
  const inFile = new PersonNames(subjects.map(namedInFile));
  const mainInFile = new Map(addresses.map(({ id, own }) => [id, own[0]]));
  return {
    places: new Places(base.memberships, base.assignments),
    teams: new TeamPaths(base.teams),
    roles: new RoleBook(base.roles),
    emailsOf: (id) => emails.get(id) ?? [],
    addressOf: (id) => {
      const own = emails.get(id) ?? [];
      const main = own.find(({ isPrimary }) => isPrimary) ?? own[0];
      return main?.email ?? mainInFile.get(id) ?? names.get(id)?.name ?? "";
    },
    findManager: (text) => {
      const bearers = [inFile, names].flatMap((people) => idsOf(people.find(text)));
      const [id, ...others] = new Set(bearers);
      return id !== undefined && others.length === 0 ? id : null;
    },
  };
}

/** Somebody as the file has them: a manager may be in any of its rows. */
function namedInFile({ id, known, said }: Subject): NamedPerson {
  return {
    id,
    externalId: said.externalId ?? null,
    name: said.name ?? known?.name ?? "",
    emails: [...listed(said.email), ...listed(said.otherEmails)],
    aliases: [],
  };
}

function idsOf(found: PersonFound): readonly PersonId[] {
  if (found.kind === "nobody") return [];
  return found.kind === "one" ? [found.id] : found.ids;
}
