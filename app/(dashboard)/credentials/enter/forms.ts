import { z } from "zod";
import { Day } from "@/lib/calendar";
import { credentialFields } from "@/lib/credential/define-credential";
import { Hours, TestMode } from "@/lib/credential/definition";
import { IssuerType } from "@/lib/credential/issuer-type";
import { decimals, digits, orBlank } from "@/lib/form/blank";
import { seenAs } from "@/lib/form/seen";
import { CredentialId, IssuerId } from "@/lib/ids";
import { line, Name, text, WebAddress } from "@/lib/text";

const Facet = orBlank(line(100));
/** As it is typed. */
const TypedRule = orBlank(text(4_000));

const facets = {
  name: credentialFields.name,
  code: Facet,
  issuerId: orBlank(IssuerId),
  kind: credentialFields.kind,
  validity: credentialFields.validity,
  validityMonths: orBlank(digits(z.int().min(1).max(1_200))),
  renewalWindowDays: orBlank(digits(z.int().min(0).max(3_660))),
  purpose: orBlank(text(2_000)),
  hours: orBlank(decimals(Hours)),
  price: orBlank(decimals(z.number().min(0).max(10_000_000))),
  currency: credentialFields.currency.or(z.literal("").transform(() => null)),
  delivery: Facet,
  assessment: Facet,
  testMode: orBlank(TestMode),
  tier: Facet,
  recognition: Facet,
  credits: orBlank(decimals(z.number().min(0).max(10_000))),
  valueNote: orBlank(text(2_000)),
  specialtyOf: orBlank(CredentialId),
  stack: TypedRule,
  prerequisites: TypedRule,
  url: orBlank(WebAddress),
  source: orBlank(text(2_000)),
  checkedOn: orBlank(Day),
};

export const DefineForm = z.object(facets);

export const ChangeForm = z.object({ ...seenAs(CredentialId), ...facets });

export const IssuerForm = z.object({
  name: Name,
  url: orBlank(WebAddress),
  type: orBlank(IssuerType),
});
