import type { Day } from "@/lib/calendar";
import { lastDayWritten, saysNeverExpires, type WrittenDay } from "@/lib/import/dates/parse-day";
import type { RowProblem } from "@/lib/import/import";
import type { PlanContext } from "@/lib/import/plan/context";
import { present } from "@/lib/import/plan/merge-said";
import {
  type DateReader,
  readHours,
  readWebAddress,
  textUpTo,
  wordReader,
} from "@/lib/import/plan/read-value";
import { RowReader } from "@/lib/import/plan/row-reader";
import type { InputRow } from "@/lib/import/rows/input-rows";
import { type Proof, rungOf } from "@/lib/proof";

type AwardStatus = "active" | "revoked" | "in-progress" | "failed";

/** What a row says of an award besides whose and of what it is. Never expiring is null. */
export type SaidAward = {
  readonly issuedOn?: Day;
  /** Said of a day of which only the month was written. */
  readonly issuedPrecision?: "month";
  readonly expiresOn?: Day | null;
  readonly expiresPrecision?: "month";
  readonly status?: AwardStatus;
  readonly number?: string;
  readonly url?: string;
  readonly hours?: number;
  readonly proof?: Proof;
};

const readStatus = wordReader({
  active: "valid,current,earned,passed,pass,issued,complete,completed,awarded,ok,yes",
  revoked: "withdrawn,cancelled,canceled,invalidated",
  "in-progress": "enrolled,started,ongoing,pending,incomplete",
  failed: "fail,not passed,not achieved",
  expired: "lapsed,inactive,out of date",
});

const readProof = wordReader<Proof>({
  claimed: "self-reported,self-declared,unverified",
  attested: "confirmed",
  checked: "verified",
  "issuer-verified": "",
});

const readNumber = textUpTo(200);

type AwardReader = RowReader<"awards">;

/** Reads what a row says; what cannot be read is among the problems. */
export function readAward(
  row: InputRow<"awards">,
  context: PlanContext,
  dates: DateReader,
): { readonly said: SaidAward; readonly problems: RowProblem[] } {
  const reader: AwardReader = new RowReader(row, context);
  const issued = reader.read("issued_on", dates.written);
  const expires = saysNever(row.cells.expires_on) ? null : reader.read("expires_on", dates.written);
  const issuedOn = issued?.day;
  const expiresOn = expires && lastDayWritten(expires);
  const status = readState(reader, expiresOn);
  const number = reader.read("number", readNumber);
  const url = reader.read("url", readWebAddress);
  const hours = reader.read("hours", readHours);
  const proof = reader.read("proof", readProof);
  if (status !== "in-progress") requireIssue(row, reader);
  if (issuedOn !== undefined && expiresOn && expiresOn < issuedOn) {
    reader.error("expires_on", "expires-before-issue");
  }
  if (proof !== undefined && rungOf(proof) > rungOf(context.highestProof)) {
    reader.error("proof", "proof-too-high", proof);
  }
  const said = present<SaidAward>({
    issuedOn,
    issuedPrecision: precisionOf(issued),
    expiresOn,
    expiresPrecision: precisionOf(expires),
    status,
    number,
    url,
    hours,
    proof,
  });
  return { said, problems: reader.problems };
}

function requireIssue({ column }: InputRow<"awards">, reader: AwardReader): void {
  if (column === null) reader.require("issued_on");
  else if (reader.isEmpty("issued_on")) reader.error("issued_on", "issue-day-missing");
}

function precisionOf(written: WrittenDay | null | undefined): "month" | undefined {
  return written?.precision === "month" ? "month" : undefined;
}

/** An empty cell says nothing; "never" and the like say that there is no end. */
function saysNever(text: string): boolean {
  return text !== "" && saysNeverExpires(text);
}

/** "Expired" is no fact of its own but what dates say: it has to agree with them. */
function readState(
  reader: AwardReader,
  expiresOn: Day | null | undefined,
): AwardStatus | undefined {
  const word = reader.read("status", readStatus);
  if (word !== "expired") return word;
  const isExpired = typeof expiresOn === "number" && expiresOn < reader.context.today;
  if (!isExpired) reader.error("status", "expired-without-expiry");
  return "active";
}
