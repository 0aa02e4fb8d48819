import { expect, test } from "vitest";
import { partOfHeader } from "@/lib/import/wide/header-part";

test.each([
  ["CISSP", "CISSP", "cell"],
  ["CISSP date", "CISSP", "cell"],
  ["AWS SAA issued", "AWS SAA", "issued"],
  ["AWS SAA – Issue date", "AWS SAA", "issued"],
  ["CISSP (expires)", "CISSP", "expires"],
  ["CISSP exp.", "CISSP", "expires"],
  ["Forklift valid\nuntil", "Forklift", "expires"],
  ["Expiry date: CISSP", "CISSP", "expires"],
  ["Date of issue of CKA", "CKA", "issued"],
  ["Ersthelfer gültig bis", "Ersthelfer", "expires"],
  ["Staplerschein (erworben am)", "Staplerschein", "issued"],
  ["PMP certificate no.", "PMP", "number"],
  ["CCNA status", "CCNA", "status"],
  ["Expires", "", "expires"],
  ["Datum", "", "cell"],
  ["Due diligence", "Due diligence", "cell"],
  ["Java SE 17 Developer", "Java SE 17 Developer", "cell"],
  ["Numberphile", "Numberphile", "cell"],
])("“%s” is “%s” and its part", (header, name, part) => {
  expect(partOfHeader(header)).toEqual({ name, part });
});
