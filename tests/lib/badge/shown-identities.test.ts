import { expect, test } from "vitest";
import { ACCESSES } from "@/lib/access";
import type { BadgeIdentity } from "@/lib/badge/read/badge/badge";
import { shownIdentities } from "@/lib/badge/shown-identities";

const identity = (value: string, isHashed = false): BadgeIdentity => {
  return { kind: "email", value, isHashed, salt: "" };
};
const identities = [
  identity("Ada@harbour.example"),
  identity("ada@home.example"),
  identity("sha256$ab", true),
];

test.each(ACCESSES)("what %s may know of whom a badge names", (access) => {
  const shown = shownIdentities(identities, { access }, ["ada@harbour.example"]);
  const seesAll = access !== "manager" && access !== "person";
  expect(shown.map(({ value }) => value)).toEqual([
    "Ada@harbour.example",
    seesAll ? "ada@home.example" : null,
    null,
  ]);
});
