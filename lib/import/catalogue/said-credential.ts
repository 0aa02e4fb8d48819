import type { Day } from "@/lib/calendar";
import type { CredentialKind } from "@/lib/credential/definition";
import type { CompetencyId } from "@/lib/ids";
import type { RowProblem } from "@/lib/import/import";
import type { FieldName } from "@/lib/import/kinds/kinds";
import { type CompetencyBook, readLevel } from "@/lib/import/lookup/competency-book";
import { tidy } from "@/lib/import/names/name-key";
import { type PlanContext, placeOf } from "@/lib/import/plan/context";
import { present } from "@/lib/import/plan/merge-said";
import { errorAt, type Place } from "@/lib/import/plan/problem";
import {
  type DateReader,
  readNumber,
  readText,
  readWebAddress,
  valueOr,
  wordReader,
} from "@/lib/import/plan/read-value";
import type { InputRow } from "@/lib/import/rows/input-rows";
import { parseRuleText } from "@/lib/import/rules/rule-text";
import { fail, ok, type Result } from "@/lib/result";

type Row = InputRow<"catalogue">;

/** What rows say of a credential. Names of others, and rules over them, are still text. */
export type SaidCredential = {
  readonly code?: string;
  readonly issuer?: string;
  readonly kind?: CredentialKind;
  readonly aliases?: string;
  /** Null where it does not expire. */
  readonly validityMonths?: number | null;
  readonly renewalWindowDays?: number;
  readonly hours?: number;
  readonly price?: number;
  readonly currency?: string;
  readonly delivery?: string;
  readonly assessment?: string;
  readonly tier?: string;
  readonly recognition?: string;
  readonly specialtyOf?: string;
  readonly stack?: string;
  readonly prerequisites?: string;
  readonly url?: string;
  readonly source?: string;
  readonly checkedOn?: Day;
};

/** The competency that a row maps its credential to. */
export type SaidMapping = {
  readonly competencyId: CompetencyId;
  readonly level: number;
  readonly note: string | null;
};

export type ReadCredential = {
  readonly row: Row;
  readonly name: string;
  readonly said: SaidCredential;
  readonly mapping: SaidMapping | null;
};

export const CREDENTIAL_COLUMNS = {
  code: "code",
  issuer: "issuer",
  kind: "kind",
  aliases: "aliases",
  validityMonths: "validity_months",
  renewalWindowDays: "renewal_window_days",
  hours: "hours",
  price: "price",
  currency: "currency",
  delivery: "delivery",
  assessment: "assessment",
  tier: "tier",
  recognition: "recognition",
  specialtyOf: "specialty_of",
  stack: "stack",
  prerequisites: "prerequisites",
  url: "url",
  source: "source",
  checkedOn: "checked_on",
} as const satisfies { [column in keyof Required<SaidCredential>]: FieldName<"catalogue"> };

const readKind = wordReader<CredentialKind>({
  certification: "certified,cert,professional certification",
  certificate: "professional certificate",
  licence: "license",
  degree: "diploma",
  "micro-credential": "microcredential,micro credential,applied skill,skill badge",
  badge: "digital badge,open badge",
  training: "course,training course",
});

const LONGEST_NAME = 300;
const LONGEST_TEXT = 4_000;
const MONTHS = { least: 1, most: 1_200, isWhole: true } as const;
const DAYS = { least: 1, most: 3_650, isWhole: true } as const;
const HOURS = { least: 0, most: 100_000, isWhole: false } as const;
const PRICE = { least: 0, most: 10_000_000, isWhole: false } as const;

type Reading<Value> = (place: Place) => Result<Value, RowProblem>;

/** Reads what a row says; what cannot be read is among the problems. */
export function readCredential(
  row: Row,
  { context, dates, book }: { context: PlanContext; dates: DateReader; book: CompetencyBook },
): { readonly read: ReadCredential; readonly problems: RowProblem[] } {
  const { cells } = row;
  const problems: RowProblem[] = [];
  const at = (field: FieldName<"catalogue">) => placeOf(context, cells, field);
  const read = <Value>(field: FieldName<"catalogue">, reading: Reading<Value>) =>
    cells[field] === "" ? undefined : valueOr(reading(at(field)), problems);
  if (cells.credential === "") problems.push(errorAt(at("credential"), "value-missing"));
  const said = present<SaidCredential>({
    code: read("code", readName),
    issuer: read("issuer", readName),
    kind: read("kind", readKind),
    aliases: read("aliases", readLong),
    validityMonths: read("validity_months", readValidity),
    renewalWindowDays: read("renewal_window_days", (place) => readNumber(place, DAYS)),
    hours: read("hours", (place) => readNumber(place, HOURS)),
    price: read("price", (place) => readNumber(place, PRICE)),
    currency: read("currency", readCurrency),
    delivery: read("delivery", readName),
    assessment: read("assessment", readName),
    tier: read("tier", readName),
    recognition: read("recognition", readName),
    specialtyOf: read("specialty_of", readName),
    stack: read("stack", readRule),
    prerequisites: read("prerequisites", readRule),
    url: read("url", readWebAddress),
    source: read("source", readLong),
    checkedOn: read("checked_on", (place) => dates.first(place)),
  });
  const mapping = readMapping(at, book, problems);
  return { problems, read: { row, name: read("credential", readName) ?? "", said, mapping } };
}

const readName: Reading<string> = (place) =>
  readText({ ...place, value: tidy(place.value) }, LONGEST_NAME);

const readLong: Reading<string> = (place) => readText(place, LONGEST_TEXT);

const readValidity: Reading<number | null> = (place) =>
  place.value.toLowerCase() === "none" ? ok(null) : readNumber(place, MONTHS);

const readCurrency: Reading<string> = (place) => {
  const currency = place.value.toUpperCase();
  return /^[A-Z]{3}$/.test(currency) ? ok(currency) : fail(errorAt(place, "currency-missing"));
};

/** Only whether it can be read; whom its names mean is known when the whole file is. */
const readRule: Reading<string> = (place) => {
  const rule = parseRuleText(place.value);
  return rule.ok ? ok(place.value) : fail(errorAt(place, "rule-not-understood", rule.problem));
};

function readMapping(
  at: (field: FieldName<"catalogue">) => Place,
  book: CompetencyBook,
  problems: RowProblem[],
): SaidMapping | null {
  const [place, level] = [at("competency"), at("level")];
  if (place.value === "") return null;
  const competency = valueOr(book.find(place), problems);
  if (!competency) return null;
  if (level.value === "") problems.push(errorAt(level, "value-missing"));
  const rank = valueOr(readLevel(level, book.levelsOf(competency.frameworkId)), problems);
  if (rank === undefined) return null;
  return { competencyId: competency.id, level: rank, note: at("mapping_note").value || null };
}
