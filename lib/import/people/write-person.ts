import { type Day, formatDay } from "@/lib/calendar";
import type { PersonId, RoleId, TeamId } from "@/lib/ids";
import type { RowProblem } from "@/lib/import/import";
import type { RoleBook } from "@/lib/import/lookup/role-book";
import type { TeamPaths } from "@/lib/import/lookup/team-paths";
import { type PlanContext, placeOf } from "@/lib/import/plan/context";
import type { Draft } from "@/lib/import/plan/draft";
import { changesBetween, type FieldChange, type Shown } from "@/lib/import/plan/plan";
import { noteAt } from "@/lib/import/plan/problem";
import { listed } from "@/lib/import/plan/read-value";
import type { Known, Rows } from "@/lib/import/plan/writes";
import type { InputRow } from "@/lib/import/rows/input-rows";
import type { Places } from "./places";
import type { SaidPerson } from "./said-person";

type Person = Rows["people"];
type Email = Known<Rows["personEmails"]>;

/** What is known of people besides their own rows. */
export type Surroundings = {
  readonly places: Places;
  readonly teams: TeamPaths;
  readonly roles: RoleBook;
  readonly emailsOf: (id: PersonId) => readonly Email[];
  /** How a manager is shown: by address, else by name. */
  readonly addressOf: (id: PersonId) => string;
  /** The person with this address, id or name, known or new in this file; null for nobody, or several. */
  readonly findManager: (text: string) => PersonId | null;
};

/** Somebody whom the file is about, all that it says of them, and who they are now. */
export type Subject = {
  readonly id: PersonId;
  readonly known: Known<Person> | null;
  readonly said: SaidPerson;
  readonly cells: InputRow<"people">["cells"];
};

/** The person with what the file says; what it says nothing of stays. */
export function personAfter({ id, known, said }: Subject): Person {
  return {
    id,
    externalId: said.externalId ?? known?.externalId ?? null,
    name: (known && isNameAlone(said) ? known.name : (said.name ?? known?.name)) ?? "",
    employment: said.employment ?? known?.employment ?? "employee",
    joinedOn: said.joinedOn ?? known?.joinedOn ?? null,
    leftOn: said.leftOn === undefined ? (known?.leftOn ?? null) : said.leftOn,
    managerId: known?.managerId ?? null,
  };
}

/** A name that somebody is only found by says nothing of how it is spelt. */
function isNameAlone({ externalId, email, otherEmails }: SaidPerson): boolean {
  return externalId === undefined && email === undefined && otherEmails === undefined;
}

/** Writes what changes for the person, and says what that is. */
export function writePerson(
  subject: Subject,
  around: Surroundings,
  context: PlanContext,
  draft: Draft,
): { readonly changes: readonly FieldChange[]; readonly notes: readonly RowProblem[] } {
  const { known } = subject;
  const notes: RowProblem[] = [];
  const managerId = managerOf(subject, around, context, notes);
  const after = { ...personAfter(subject), managerId };
  const emails = around.emailsOf(subject.id);
  const before = known ? showPerson(known, emails, around, context.today) : {};
  if (known === null) draft.insert("people", after);
  else if (changesBetween(ownColumns(known), ownColumns(after)).length > 0) {
    draft.update("people", { ...after, version: known.version });
  }
  const kept = writeEmails(subject, emails, draft);
  const placed = placeIn(subject, after, { around, context, draft, notes });
  const isGone = after.leftOn !== null && after.leftOn < context.today;
  if (placed.teamId === null && !isGone) {
    notes.push(noteAt(placeOf(context, subject.cells, "team"), "no-team"));
  }
  const shown = {
    ...showPerson(after, kept, around, context.today),
    team: placed.teamId === null ? null : around.teams.pathOf(placed.teamId),
    role: namesOf(placed.roleIds, around.roles),
  };
  return { changes: known ? changesBetween(before, shown) : [], notes };
}

function managerOf(
  { id, known, said, cells }: Subject,
  around: Surroundings,
  context: PlanContext,
  notes: RowProblem[],
): PersonId | null {
  if (said.manager === undefined) return known?.managerId ?? null;
  const found = around.findManager(said.manager);
  if (found !== null && found !== id) return found;
  const code = found === id ? "manager-is-self" : "manager-unknown";
  notes.push(noteAt(placeOf(context, cells, "manager_email"), code));
  return known?.managerId ?? null;
}

function ownColumns(person: Person): Shown {
  return { ...person, joinedOn: shownDay(person.joinedOn), leftOn: shownDay(person.leftOn) };
}

function shownDay(day: Day | null): string | null {
  return day === null ? null : formatDay(day);
}

type OwnEmail = Pick<Email, "email" | "isPrimary">;

/** A person under the template's columns. */
function showPerson(
  person: Person,
  emails: readonly OwnEmail[],
  around: Surroundings,
  today: Day,
): Shown {
  const teamId = around.places.teamOf(person.id, today);
  const others = emails.filter(({ isPrimary }) => !isPrimary).map(({ email }) => email);
  return {
    person_id: person.externalId,
    name: person.name,
    email: emails.find(({ isPrimary }) => isPrimary)?.email ?? null,
    other_emails: others.sort().join("; ") || null,
    team: teamId === null ? null : around.teams.pathOf(teamId),
    role: namesOf(around.places.rolesOf(person.id, today), around.roles),
    manager_email: person.managerId === null ? null : around.addressOf(person.managerId),
    employment: person.employment,
    joined_on: shownDay(person.joinedOn),
    left_on: shownDay(person.leftOn),
  };
}

function namesOf(roleIds: readonly RoleId[], roles: RoleBook): string | null {
  return (
    roleIds
      .map((id) => roles.nameOf(id))
      .sort()
      .join("; ") || null
  );
}

/** Adds addresses and says which is the main one; none is ever taken away. */
function writeEmails(
  { id: personId, said }: Subject,
  known: readonly Email[],
  draft: Draft,
): OwnEmail[] {
  const main = said.email ?? known.find(({ isPrimary }) => isPrimary)?.email;
  const wanted = new Set([...listed(said.email), ...listed(said.otherEmails)]);
  const primary = main ?? [...wanted][0];
  const kept = known.map((own) => {
    const isPrimary = own.email === primary;
    wanted.delete(own.email);
    if (own.isPrimary !== isPrimary) draft.update("personEmails", { ...own, isPrimary });
    return { email: own.email, isPrimary };
  });
  const added = [...wanted].map((email) => ({ email, isPrimary: email === primary }));
  for (const own of added) {
    draft.insert("personEmails", { id: draft.newId<string>(), personId, ...own });
  }
  return [...kept, ...added];
}

type Placing = {
  readonly around: Surroundings;
  readonly context: PlanContext;
  readonly draft: Draft;
  readonly notes: RowProblem[];
};

/** Where the person is from today on, or from the first day on. */
function placeIn(
  { id: personId, said, cells }: Subject,
  { joinedOn, leftOn }: Person,
  { around, context, draft, notes }: Placing,
): { readonly teamId: TeamId | null; readonly roleIds: readonly RoleId[] } {
  const { places, teams, roles } = around;
  const { today } = context;
  const startsOn = joinedOn ?? (leftOn !== null && leftOn < today ? leftOn : today);
  const placed = { personId, startsOn, today };
  const teamBefore = places.teamOf(personId, today);
  if (said.team !== undefined && teams.find(said.team) === null) {
    notes.push(noteAt(placeOf(context, cells, "team"), "team-created", said.team));
  }
  const teamId = said.team === undefined ? teamBefore : teams.make(said.team, draft);
  if (teamId !== null && teamId !== teamBefore) places.moveTo(teamId, placed, draft);
  if (said.roles === undefined) return { teamId, roleIds: places.rolesOf(personId, today) };
  const names = listed(said.roles);
  for (const name of names.filter((own) => roles.find(own) === null)) {
    notes.push(noteAt(placeOf(context, cells, "role"), "role-created", name));
  }
  const wanted = new Set(names.map((name) => roles.make(name, draft)));
  places.assign(wanted, placed, draft);
  return { teamId, roleIds: [...wanted] };
}
