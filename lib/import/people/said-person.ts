import type { Day } from "@/lib/calendar";
import { saysNeverExpires } from "@/lib/import/dates/parse-day";
import type { RowProblem } from "@/lib/import/import";
import { tidy } from "@/lib/import/names/name-key";
import { emailKey, isEmail } from "@/lib/import/names/person-names";
import { type PlanContext, placeOf } from "@/lib/import/plan/context";
import { present } from "@/lib/import/plan/merge-said";
import { errorAt, type Place } from "@/lib/import/plan/problem";
import {
  type DateReader,
  listed,
  readText,
  valueOr,
  wordReader,
} from "@/lib/import/plan/read-value";
import type { InputRow } from "@/lib/import/rows/input-rows";
import { fail, ok, type Result } from "@/lib/result";

/** What a row says of a person. Lists are joined by semicolons, so that rows can be compared. */
export type SaidPerson = {
  readonly externalId?: string;
  readonly name?: string;
  readonly email?: string;
  readonly otherEmails?: string;
  readonly team?: string;
  readonly roles?: string;
  readonly managerEmail?: string;
  readonly employment?: "employee" | "contractor";
  readonly joinedOn?: Day;
  readonly leftOn?: Day | null;
};

const readEmployment = wordReader({
  employee: "internal,permanent,staff,regular,full-time,part-time,fte",
  contractor: "external,contract,freelancer,freelance,consultant,contingent,temporary,agency",
});

const LONGEST_NAME = 200;

/** Reads what a row says; what cannot be read is among the problems. */
export function readPerson(
  { cells }: InputRow<"people">,
  context: PlanContext,
  dates: DateReader,
): { readonly said: SaidPerson; readonly problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const read = <Value>(
    field: keyof typeof cells,
    reading: (place: Place) => Result<Value, RowProblem>,
  ): Value | undefined =>
    cells[field] === "" ? undefined : valueOr(reading(placeOf(context, cells, field)), problems);
  const text = (place: Place) => readText({ ...place, value: tidy(place.value) }, LONGEST_NAME);
  const joinedOn = read("joined_on", (place) => dates.first(place));
  const leftOn = saysStill(cells.left_on) ? null : read("left_on", (place) => dates.last(place));
  if (joinedOn !== undefined && leftOn && leftOn < joinedOn) {
    problems.push(errorAt(placeOf(context, cells, "left_on"), "left-before-joined"));
  }
  const said = present<SaidPerson>({
    externalId: read("person_id", text),
    name: read("name", text),
    email: read("email", readEmail),
    otherEmails: read("other_emails", readEmails),
    team: read("team", (place) => readText(place, LONGEST_PATH)),
    roles: read("role", readNames),
    managerEmail: read("manager_email", readEmail),
    employment: read("employment", readEmployment),
    joinedOn,
    leftOn,
  });
  return { said, problems };
}

const LONGEST_PATH = 2_000;

/** An empty cell says nothing; "-" and the like say that the person has not left. */
function saysStill(text: string): boolean {
  return text !== "" && saysNeverExpires(text);
}

function readEmail(place: Place): Result<string, RowProblem> {
  const email = emailKey(place.value);
  return isEmail(email) ? ok(email) : fail(errorAt(place, "email-not-valid"));
}

function readEmails(place: Place): Result<string, RowProblem> {
  const emails = listed(place.value).map(emailKey);
  const wrong = emails.find((email) => !isEmail(email));
  if (wrong !== undefined) return fail(errorAt({ ...place, value: wrong }, "email-not-valid"));
  return ok([...new Set(emails)].sort().join(";"));
}

function readNames(place: Place): Result<string, RowProblem> {
  const names = listed(place.value).map(tidy);
  const long = names.find((name) => name.length > LONGEST_NAME);
  if (long !== undefined) return readText({ ...place, value: long }, LONGEST_NAME);
  return ok([...new Set(names)].sort().join(";"));
}
