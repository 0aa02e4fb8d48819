import type { Day } from "@/lib/calendar";
import type { CredentialKind, TestMode } from "@/lib/credential/definition";
import type { CompetencyId } from "@/lib/ids";
import type { RowProblem } from "@/lib/import/import";
import type { FieldName } from "@/lib/import/kinds/kinds";
import { type CompetencyBook, levelIn } from "@/lib/import/lookup/competency-book";
import type { PlanContext } from "@/lib/import/plan/context";
import { present } from "@/lib/import/plan/merge-said";
import { errorAt } from "@/lib/import/plan/problem";
import {
  type DateReader,
  lineUpTo,
  numberOf,
  type Reading,
  readHours,
  readWebAddress,
  textUpTo,
  wordReader,
} from "@/lib/import/plan/read-value";
import { RowReader } from "@/lib/import/plan/row-reader";
import type { InputRow } from "@/lib/import/rows/input-rows";
import { parseRuleText } from "@/lib/import/rules/rule-text";
import { fail, ok } from "@/lib/result";

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
  readonly purpose?: string;
  readonly hours?: number;
  readonly price?: number;
  readonly currency?: string;
  readonly delivery?: string;
  readonly assessment?: string;
  readonly testMode?: TestMode;
  readonly tier?: string;
  readonly recognition?: string;
  readonly credits?: number;
  readonly valueNote?: string;
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
  purpose: "purpose",
  hours: "hours",
  price: "price",
  currency: "currency",
  delivery: "delivery",
  assessment: "assessment",
  testMode: "test_mode",
  tier: "tier",
  recognition: "recognition",
  credits: "credits",
  valueNote: "value_note",
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
  "micro-credential":
    "microcredential,micro credential,applied skill,skill badge,micro-certification,nano-certification,nano degree,alternative credential",
  badge: "digital badge,open badge,web badge",
  training: "course,training course",
});

const readTestMode = wordReader<TestMode>({
  "in-person": "in person,test centre,test center,on site,onsite",
  remote: "online,online proctored,at home",
  "multi-modal": "multimodal,either,both,hybrid",
});

const readName = lineUpTo(300);
const readSentence = textUpTo(2_000);
const readLong = textUpTo(4_000);
const readMonths = numberOf({ least: 1, most: 1_200, isWhole: true });
const readDays = numberOf({ least: 1, most: 3_650, isWhole: true });
const readCredits = numberOf({ least: 0, most: 10_000, isWhole: false });
const readPrice = numberOf({ least: 0, most: 10_000_000, isWhole: false });

const readValidity: Reading<number | null> = (place) =>
  place.value.toLowerCase() === "none" ? ok(null) : readMonths(place);

const readCurrency: Reading<string> = (place) => {
  const currency = place.value.toUpperCase();
  return /^[A-Z]{3}$/.test(currency) ? ok(currency) : fail(errorAt(place, "currency-missing"));
};

/** Only whether it can be read; whom its names mean is known when the whole file is. */
const readRule: Reading<string> = (place) => {
  const rule = parseRuleText(place.value);
  return rule.ok ? ok(place.value) : fail(errorAt(place, "rule-not-understood", rule.problem));
};

type CredentialReader = RowReader<"catalogue">;

/** Reads what a row says; what cannot be read is among the problems. */
export function readCredential(
  row: Row,
  context: PlanContext,
  { dates, book }: { readonly dates: DateReader; readonly book: CompetencyBook },
): { readonly read: ReadCredential; readonly problems: RowProblem[] } {
  const reader: CredentialReader = new RowReader(row, context);
  reader.require("credential");
  const said = present<SaidCredential>({
    code: reader.read("code", readName),
    issuer: reader.read("issuer", readName),
    kind: reader.read("kind", readKind),
    aliases: reader.read("aliases", readLong),
    validityMonths: reader.read("validity_months", readValidity),
    renewalWindowDays: reader.read("renewal_window_days", readDays),
    purpose: reader.read("purpose", readSentence),
    hours: reader.read("hours", readHours),
    price: reader.read("price", readPrice),
    currency: reader.read("currency", readCurrency),
    delivery: reader.read("delivery", readName),
    assessment: reader.read("assessment", readName),
    testMode: reader.read("test_mode", readTestMode),
    tier: reader.read("tier", readName),
    recognition: reader.read("recognition", readName),
    credits: reader.read("credits", readCredits),
    valueNote: reader.read("value_note", readSentence),
    specialtyOf: reader.read("specialty_of", readName),
    stack: reader.read("stack", readRule),
    prerequisites: reader.read("prerequisites", readRule),
    url: reader.read("url", readWebAddress),
    source: reader.read("source", readLong),
    checkedOn: reader.read("checked_on", dates.first),
  });
  const mapping = readMapping(reader, book);
  const name = reader.read("credential", readName) ?? "";
  return { read: { row, name, said, mapping }, problems: reader.problems };
}

function readMapping(reader: CredentialReader, book: CompetencyBook): SaidMapping | null {
  const competency = reader.read("competency", book.find);
  if (!competency) return null;
  reader.require("level");
  const level = reader.read("level", levelIn(book.levelsOf(competency.frameworkId)));
  if (level === undefined) return null;
  return { competencyId: competency.id, level, note: reader.at("mapping_note").value || null };
}
