import type { Day } from "@/lib/calendar";
import { saysNeverExpires } from "@/lib/import/dates/parse-day";
import type { RowProblem } from "@/lib/import/import";
import { type PlanContext, placeOf } from "@/lib/import/plan/context";
import { present } from "@/lib/import/plan/merge-said";
import { errorAt } from "@/lib/import/plan/problem";
import {
  type DateReader,
  readText,
  readWebAddress,
  valueOr,
  wordReader,
} from "@/lib/import/plan/read-value";
import type { InputRow } from "@/lib/import/rows/input-rows";
import { type Proof, rungOf } from "@/lib/proof";
import type { Result } from "@/lib/result";

type AwardStatus = "active" | "revoked" | "in-progress" | "failed";

/** What a row says of an award besides whose and of what it is. Never expiring is null. */
export type SaidAward = {
  readonly issuedOn?: Day;
  readonly expiresOn?: Day | null;
  readonly status?: AwardStatus;
  readonly number?: string;
  readonly url?: string;
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

const LONGEST_NUMBER = 200;

type Reader = (field: keyof InputRow<"awards">["cells"]) => ReturnType<typeof placeOf>;

/** Reads what a row says; what cannot be read is among the problems. */
export function readAward(
  { cells }: InputRow<"awards">,
  context: PlanContext,
  dates: DateReader,
): { readonly said: SaidAward; readonly problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const at: Reader = (field) => placeOf(context, cells, field);
  const read = <Value>(value: string, reading: () => Result<Value, RowProblem>) =>
    value === "" ? undefined : valueOr(reading(), problems);
  const issuedOn = read(cells.issued_on, () => dates.first(at("issued_on")));
  const expiresOn = saysNever(cells.expires_on)
    ? null
    : read(cells.expires_on, () => dates.last(at("expires_on")));
  const word = read(cells.status, () => readStatus(at("status")));
  const number = read(cells.number, () => readText(at("number"), LONGEST_NUMBER));
  const url = read(cells.url, () => readWebAddress(at("url")));
  const proof = read(cells.proof, () => readProof(at("proof")));
  problems.push(
    ...checkStatus(word, expiresOn, { context, at }),
    ...checkProof(proof, context, at),
  );
  const status = word === "expired" ? "active" : word;
  if (issuedOn === undefined && cells.issued_on === "" && status !== "in-progress") {
    problems.push(errorAt(at("issued_on"), "value-missing"));
  }
  if (issuedOn !== undefined && expiresOn && expiresOn < issuedOn) {
    problems.push(errorAt(at("expires_on"), "expires-before-issue"));
  }
  return { said: present({ issuedOn, expiresOn, status, number, url, proof }), problems };
}

/** An empty cell says nothing; "never" and the like say that there is no end. */
function saysNever(text: string): boolean {
  return text !== "" && saysNeverExpires(text);
}

/** "Expired" is no fact of its own but what dates say: it has to agree with them. */
function checkStatus(
  word: AwardStatus | "expired" | undefined,
  expiresOn: Day | null | undefined,
  { context, at }: { readonly context: PlanContext; readonly at: Reader },
): RowProblem[] {
  const isExpired = typeof expiresOn === "number" && expiresOn < context.today;
  return word === "expired" && !isExpired ? [errorAt(at("status"), "expired-without-expiry")] : [];
}

function checkProof(proof: Proof | undefined, context: PlanContext, at: Reader): RowProblem[] {
  const isTooHigh = proof !== undefined && rungOf(proof) > rungOf(context.highestProof);
  return isTooHigh ? [errorAt(at("proof"), "proof-too-high", proof)] : [];
}
