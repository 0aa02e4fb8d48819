import { expect, test } from "vitest";
import { CredentialId } from "@/lib/ids";
import { CredentialNames, type NamedCredential } from "@/lib/import/names/credential-names";
import { credentialKey } from "@/lib/import/names/name-key";

const ids: string[] = [];

function credential(name: string, more: Partial<NamedCredential> = {}): NamedCredential {
  ids.push(name);
  const id = CredentialId.parse(`00000000-0000-4000-8000-${`${ids.length}`.padStart(12, "0")}`);
  return { id, name, code: null, issuer: null, kind: "certification", aliases: [], ...more };
}

const CATALOGUE = [
  credential("AWS Certified Solutions Architect – Associate", {
    code: "SAA-C03",
    issuer: "Amazon Web Services",
  }),
  credential("CompTIA A+", { code: "A+", issuer: "CompTIA", aliases: ["A plus"] }),
  credential("CompTIA Security+", { code: "Security+", issuer: "CompTIA", aliases: ["SY0-701"] }),
  credential("Certified Ethical Hacker", { code: "CEH", issuer: "EC-Council" }),
  credential("Certified Ethical Hacker (Practical)", { code: "CEH(P)", issuer: "EC-Council" }),
  credential("Certified in Cybersecurity", { code: "CC", issuer: "ISC2" }),
  credential("Microsoft Certified: Azure Administrator Associate", {
    code: "AZ-104",
    issuer: "Microsoft",
  }),
  credential("Cybersecurity Fundamentals", { issuer: "IBM" }),
  credential("Google Project Management Certificate", { issuer: "Google" }),
];
const names = new CredentialNames(CATALOGUE);

function found(name: string, issuer = ""): string | null {
  const id = names.find({ name, issuer });
  return id && (names.get(id)?.name ?? null);
}

test.each([
  ["  comptia   SECURITY+ ", "", "CompTIA Security+"],
  ["CompTIA® Security+™", "", "CompTIA Security+"],
  ["Security Plus", "", "CompTIA Security+"],
  ["SY0-701", "", "CompTIA Security+"],
  ["A+", "", "CompTIA A+"],
  ["saa c03", "", "AWS Certified Solutions Architect – Associate"],
  ["AWS Solutions Architect - Associate", "", "AWS Certified Solutions Architect – Associate"],
  ["Solutions Architect Associate", "AWS", "AWS Certified Solutions Architect – Associate"],
  [
    "Azure Administrator Associate",
    "Microsoft",
    "Microsoft Certified: Azure Administrator Associate",
  ],
  ["(ISC)² CC", "", "Certified in Cybersecurity"],
  ["Certified Ethical Hacker (CEH)", "", "Certified Ethical Hacker"],
  [
    "AZ-104: Microsoft Certified: Azure Administrator Associate",
    "",
    "Microsoft Certified: Azure Administrator Associate",
  ],
  [
    "CEH",
    "EC-Council - International Council of E-Commerce Consultants",
    "Certified Ethical Hacker",
  ],
  ["Cybersecurity Fundamentals", "International Business Machines", "Cybersecurity Fundamentals"],
])("“%s” by “%s” is %s", (name, issuer, expected) => {
  expect(found(name, issuer)).toBe(expected);
});

test.each([
  ["A", "", "the plus is missing"],
  ["Security", "", "the plus is missing"],
  ["Certified Ethical Hacker (Master)", "", "the part in brackets says something else"],
  ["Azure Administrator Associate", "", "nobody says whose"],
  ["Project Management Certificate", "IBM", "another issuer's is called so without its issuer"],
  ["IBM Project Management Certificate", "", "another issuer's is called so without its issuer"],
  ["Cybersecurity Fundamentals", "ISACA", "another issuer has one of this name"],
  ["Certified Ethical Hackers", "", "it is only similar"],
  ["", "", "there is nothing"],
  ["®", "", "nothing is left of it"],
])("“%s” by “%s” is nobody's: %s", (name, issuer) => {
  expect(found(name, issuer)).toBeNull();
});

test("a remembered name with its issuer goes before another's name", () => {
  const own = new CredentialNames(CATALOGUE);
  const chosen = CATALOGUE[5];
  own.addAlias(CredentialId.parse(chosen?.id), "ISACA Cybersecurity Fundamentals");
  expect(own.find({ name: "Cybersecurity Fundamentals", issuer: "ISACA" })).toBe(chosen?.id);
});

test.each([
  ["C++", "cplusplus"],
  ["R&D", "randd"],
  ["Éducation", "education"],
  ["(ISC)²", "isc2"],
  ["CISSP-ISSAP", "cisspissap"],
])("%s is compared as %s", (name, key) => {
  expect(credentialKey(name)).toBe(key);
});
