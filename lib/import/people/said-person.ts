import type { Day } from "@/lib/calendar";
import { saysNeverExpires } from "@/lib/import/dates/parse-day";
import type { RowProblem } from "@/lib/import/import";
import { emailKey, isEmail } from "@/lib/import/names/person-names";
import type { PlanContext } from "@/lib/import/plan/context";
import { present } from "@/lib/import/plan/merge-said";
import { errorAt } from "@/lib/import/plan/problem";
import {
  type DateReader,
  lineUpTo,
  listed,
  type Reading,
  textUpTo,
  wordReader,
} from "@/lib/import/plan/read-value";
import { RowReader } from "@/lib/import/plan/row-reader";
import type { InputRow } from "@/lib/import/rows/input-rows";
import { fail, ok } from "@/lib/result";

/** What a row says of a person. Lists are joined by semicolons, so that rows can be compared. */
export type SaidPerson = {
  readonly externalId?: string;
  readonly name?: string;
  readonly email?: string;
  readonly otherEmails?: string;
  readonly team?: string;
  readonly roles?: string;
  /** An address, an id, or a name. */
  readonly manager?: string;
  readonly employment?: "employee" | "contractor";
  readonly joinedOn?: Day;
  readonly leftOn?: Day | null;
};

const readEmployment = wordReader({
  employee: "internal,permanent,staff,regular,full-time,part-time,fte",
  contractor: "external,contract,freelancer,freelance,consultant,contingent,temporary,agency",
});

const LONGEST_NAME = 200;
const readName = lineUpTo(LONGEST_NAME);
const readPath = textUpTo(2_000);

/** Reads what a row says; what cannot be read is among the problems. */
export function readPerson(
  row: InputRow<"people">,
  context: PlanContext,
  dates: DateReader,
): { readonly said: SaidPerson; readonly problems: RowProblem[] } {
  const reader = new RowReader(row, context);
  const joinedOn = reader.read("joined_on", dates.first);
  const leftOn = saysStill(row.cells.left_on) ? null : reader.read("left_on", dates.last);
  if (joinedOn !== undefined && leftOn && leftOn < joinedOn) {
    reader.error("left_on", "left-before-joined");
  }
  const said = present<SaidPerson>({
    externalId: reader.read("person_id", readName),
    name: reader.read("name", readName),
    email: reader.read("email", readEmail),
    otherEmails: reader.read("other_emails", readEmails),
    team: reader.read("team", readPath),
    roles: reader.read("role", readNames),
    manager: reader.read("manager_email", readManager),
    employment: reader.read("employment", readEmployment),
    joinedOn,
    leftOn,
  });
  return { said, problems: reader.problems };
}

/** An empty cell says nothing; "-" and the like say that the person has not left. */
function saysStill(text: string): boolean {
  return text !== "" && saysNeverExpires(text);
}

const readEmail: Reading<string> = (place) => {
  const email = emailKey(place.value);
  return isEmail(email) ? ok(email) : fail(errorAt(place, "email-not-valid"));
};

/** Lists of people name managers in any of the ways in which people are found. */
const readManager: Reading<string> = (place) =>
  place.value.includes("@") ? readEmail(place) : readName(place);

const readEmails: Reading<string> = (place) => {
  const emails = listed(place.value).map(emailKey);
  const wrong = emails.find((email) => !isEmail(email));
  if (wrong !== undefined) return fail(errorAt({ ...place, value: wrong }, "email-not-valid"));
  return ok([...new Set(emails)].sort().join(";"));
};

const readNames: Reading<string> = (place) => {
  const names = listed(place.value);
  const long = names.find((name) => name.length > LONGEST_NAME);
  if (long !== undefined) return readName({ ...place, value: long });
  return ok([...new Set(names)].sort().join(";"));
};
