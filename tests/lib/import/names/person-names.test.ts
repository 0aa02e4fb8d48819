import { describe, expect, test } from "vitest";
import { PersonId } from "@/lib/ids";
import { personKey } from "@/lib/import/names/name-key";
import {
  isEmail,
  type NamedPerson,
  nameFromEmail,
  PersonNames,
} from "@/lib/import/names/person-names";

function person(number: number, name: string, more: Partial<NamedPerson> = {}): NamedPerson {
  const id = PersonId.parse(`00000000-0000-4000-8000-${`${number}`.padStart(12, "0")}`);
  return { id, name, externalId: null, emails: [], aliases: [], ...more };
}

const ana = person(1, "Ana Ruiz", { externalId: "E-7", emails: ["ana.ruiz@a.example"] });
const ben = person(2, "Ben Adeyemi", { emails: ["ben@a.example", "b.a@b.example"] });
const otherBen = person(3, "Ben  Adeyemi", { aliases: ["benny", "ben.old@c.example"] });
const names = new PersonNames([ana, ben, otherBen]);

describe("a person is found", () => {
  test.each([
    ["by id", "E-7", ana],
    ["by address in any case", "ANA.Ruiz@a.example", ana],
    ["by a second address", "b.a@b.example", ben],
    ["by a remembered spelling", "Benny", otherBen],
    ["by a remembered address", "ben.old@C.example", otherBen],
    ["by a name that nobody else bears", "ana ruiz", ana],
    ["by a name with its parts turned round", "Ruiz, Ana", ana],
  ])("%s", (_how, text, expected) => {
    expect(names.find(text)).toEqual({ kind: "one", id: expected.id });
  });
});

test("a name never matches by itself when two people bear it", () => {
  expect(names.find("Ben Adeyemi")).toEqual({ kind: "several", ids: [ben.id, otherBen.id] });
});

describe("who was merged into somebody leads there", () => {
  const former = [{ name: "Annie Ruiz", externalId: "E-8" }];
  const led = new PersonNames([{ ...ana, former }, ben, person(4, "Cleo", { externalId: "E-9" })]);

  test.each(["E-8", "Annie Ruiz", "E-7", "Ana Ruiz"])("by “%s”", (text) => {
    expect(led.find(text)).toEqual({ kind: "one", id: ana.id });
  });

  test("but not where somebody else bears the name", () => {
    const shared = new PersonNames([{ ...ana, former }, person(4, "Annie Ruiz")]);
    expect(shared.find("Annie Ruiz")).toMatchObject({ kind: "several" });
  });

  test("and once, where both bore the same", () => {
    const same = new PersonNames([{ ...ana, former: [{ name: "Ana Ruiz", externalId: null }] }]);
    expect(same.find("Ana Ruiz")).toEqual({ kind: "one", id: ana.id });
  });
});

test.each([
  "",
  "e-7",
  "Ana",
  "Ana Maria Ruiz",
  "Ána Ruiz",
  "Ruiz Ana",
  "A. Ruiz",
  "ana.ruiz@b.example",
])("“%s” is nobody", (text) => {
  expect(names.find(text)).toEqual({ kind: "nobody" });
});

test.each([
  ["Jo Anne Smith", "Joanne Smith"],
  ["Ana Ruiz", "Ana Ruiz Ruiz"],
  ["Jörg Müller", "Jorg Muller"],
])("%s is not %s", (a, b) => {
  expect(personKey(a)).not.toBe(personKey(b));
});

test.each([
  ["ana.ruiz@a.example", "Ana Ruiz"],
  ["j_van-der.berg2@a.example", "J Van Der Berg"],
  ["hwigan@a.example", "Hwigan"],
  ["42@a.example", "42@a.example"],
])("%s makes the name %s", (email, name) => {
  expect(nameFromEmail(email)).toBe(name);
});

test.each([
  ["a@b.example", true],
  ["o'neil+x@sub.b.example", true],
  ["a@b", false],
  ["a b@c.example", false],
  ["<a@b.example>", false],
  ["a@b.example; c@d.example", false],
  [`${"a".repeat(250)}@b.example`, false],
])("%s is an address: %s", (text, expected) => {
  expect(isEmail(text)).toBe(expected);
});
