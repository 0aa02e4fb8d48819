import { z } from "zod";
import { Day } from "@/lib/calendar";
import { CredentialId, IssuerId } from "@/lib/ids";
import { RuleInput } from "@/lib/rule/rule-input";
import { line, text, WebAddress } from "@/lib/text";
import { CredentialKind, Hours, TestMode, VALIDITIES } from "./definition";

/** Some are whole sentences. */
export const CredentialName = line(300);
const Facet = line(100).nullable();

export const credentialFields = {
  name: CredentialName,
  code: Facet,
  issuerId: IssuerId.nullable(),
  kind: CredentialKind,
  /** Awards end after `validityMonths`, never, or nobody has looked it up. */
  validity: z.enum(VALIDITIES),
  validityMonths: z.int().min(1).max(1_200).nullable(),
  renewalWindowDays: z.int().min(0).max(3_660).nullable(),
  /** What it is for. */
  purpose: text(2_000).nullable(),
  hours: Hours.nullable(),
  price: z.number().min(0).max(10_000_000).nullable(),
  /** ISO 4217. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, "Give a currency like EUR.")
    .nullable(),
  delivery: Facet,
  assessment: Facet,
  testMode: TestMode.nullable(),
  tier: Facet,
  recognition: Facet,
  /** What it counts towards a degree or a larger certificate. */
  credits: z.number().min(0).max(10_000).nullable(),
  valueNote: text(2_000).nullable(),
  specialtyOf: CredentialId.nullable(),
  /** Which parts together show what the whole shows. */
  stack: RuleInput.nullable(),
  prerequisites: RuleInput.nullable(),
  url: WebAddress.nullable(),
  /** Where the facets were read, and when. */
  source: text(2_000).nullable(),
  checkedOn: Day.nullable(),
};

const { name, kind, validity, ...others } = credentialFields;

/** What can be earned. Facets that nobody has looked up stay null. */
export const DefineCredential = z
  .strictObject(others)
  .partial()
  .extend({ name, kind, validity: validity.default("unknown") });
export type DefineCredential = z.output<typeof DefineCredential>;
