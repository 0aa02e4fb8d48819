import { readFileSync } from "node:fs";
import path from "node:path";
import Ajv2019 from "ajv/dist/2019";
import addFormats from "ajv-formats";
import fc from "fast-check";
import type { BadgeFacts, ShownSkill } from "@/lib/badge/issue/badge-facts";
import type { IssuerName } from "@/lib/badge/issue/issuer-name";
import type { Day } from "@/lib/calendar";
import { CREDENTIAL_KINDS } from "@/lib/credential/definition";
import { AwardId, CompetencyId, CredentialId } from "@/lib/ids";
import { day } from "@/tests/support/organisation/build";

/** An award of a badge that the organisation issues itself, and all that goes into a badge for it. */
export function someFacts(changes: Partial<BadgeFacts> = {}): BadgeFacts {
  return {
    organisation: { name: "Harbourline", zone: "Pacific/Auckland" },
    credential: {
      id: CredentialId.parse("5f0e8f0e-0000-4000-8000-00000000000c"),
      issuer: null,
      name: "Lamp oil handling",
      code: "LOH",
      kind: "micro-credential",
      url: null,
      hours: 12,
      assessment: "practical test",
    },
    award: {
      id: AwardId.parse("5f0e8f0e-0000-4000-8000-00000000000a"),
      credentialId: CredentialId.parse("5f0e8f0e-0000-4000-8000-00000000000c"),
      state: "earned",
      issuedOn: day("2026-03-01"),
      expiresOn: day("2027-02-28"),
      revokedOn: null,
      proof: "checked",
      hours: null,
    },
    skills: [],
    address: "ada@harbour.example",
    ...changes,
  };
}

export const ISSUE = {
  id: "5f0e8f0e-0000-4000-8000-00000000000b",
  issuer: { id: "did:key:z6Mk", method: "did:key:z6Mk#z6Mk", url: null } satisfies IssuerName,
  identityHash: "0".repeat(64),
  salt: "salt",
  revocationList: null,
};

const SCHEMA = "../../fixtures/badges/ob3-json-schema/ob_v3p0_achievementcredential_schema.json";

/** What the official JSON schema has against a credential; nothing where it is satisfied. */
export function schemaProblems(credential: unknown): unknown[] {
  const valid = check(credential);
  return valid ? [] : (check.errors ?? []);
}

const check = compiled();

function compiled() {
  const ajv = new Ajv2019({ strict: false, allErrors: true });
  addFormats(ajv);
  return ajv.compile(JSON.parse(readFileSync(path.join(import.meta.dirname, SCHEMA), "utf8")));
}

/** On this day, every arbitrary award is valid. */
export const VALID_ON = day("2026-06-15");

const ZONES = [
  ...["UTC", "Pacific/Auckland", "America/New_York", "Asia/Kathmandu", "Pacific/Kiritimati"],
  ...["America/Sao_Paulo", "Africa/Cairo", "Pacific/Apia", "Australia/Lord_Howe"],
];

/** Text of any script, as the forms let it in: not blank, without halves of characters. */
const someText = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .map((text) => text.replaceAll(/[\0\r\n\v\f\u0085\u2028\u2029]/g, "").trim())
  .filter((text) => text !== "" && !/\p{Surrogate}/u.test(text));

const dayBetween = (first: Day, last: Day) =>
  fc.integer({ min: first, max: last }).map((number) => number as Day); // whole days

const someSkill: fc.Arbitrary<ShownSkill> = fc.record({
  mappingId: fc.uuid(),
  competency: fc.record({
    id: fc.uuid().map((id) => CompetencyId.parse(id)),
    name: someText,
    code: fc.option(someText),
    sourceKey: fc.option(fc.oneof(fc.webUrl(), someText)),
  }),
  framework: someText,
  level: fc.integer({ min: 1, max: 6 }),
  levels: fc.constantFrom(
    [],
    ["Awareness", "Working", "Practitioner"].map((name, at) => ({ id: name, rank: at + 1, name })),
  ),
});

/** Credentials and awards of any kind that may be issued on `VALID_ON`. */
export const arbitraryFacts: fc.Arbitrary<BadgeFacts> = fc
  .record({
    organisation: fc.record({ name: someText, zone: fc.constantFrom(...ZONES) }),
    name: someText,
    code: fc.option(someText),
    kind: fc.constantFrom(...CREDENTIAL_KINDS),
    url: fc.option(fc.webUrl({ withQueryParameters: true })),
    hours: fc.option(fc.integer({ min: 1, max: 900 })),
    assessment: fc.option(someText),
    issuedOn: dayBetween(day("1971-01-02"), VALID_ON),
    expiresOn: fc.option(dayBetween(VALID_ON, day("2199-12-31"))),
    skills: fc.array(someSkill, { maxLength: 4 }),
    address: fc.emailAddress().map((address) => address.toLowerCase()),
  })
  .map(({ organisation, issuedOn, expiresOn, skills, address, ...credential }) => {
    const facts = someFacts();
    return {
      organisation,
      credential: { ...facts.credential, ...credential },
      award: { ...facts.award, issuedOn, expiresOn },
      skills,
      address,
    };
  });
