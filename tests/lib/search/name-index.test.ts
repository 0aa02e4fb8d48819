import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NameIndex } from "@/lib/search/name-index";
import { saysMore } from "@/lib/search/search-words";

const NAMES = [
  ["Kubernetes"],
  ["Certified Information Systems Security Professional", "CISSP"],
  ["Certified Information Systems Auditor", "CISA"],
  ["Thomas Müller", "E-1204"],
  ["Straußberg, Zoë"],
  ["Łukasz Żak"],
  ["O’Brien, Pat"],
  ["C++"],
  ["CompTIA A+", "A+"],
  ["Nora Berg"],
  ["Nora Bergmann"],
  ["Berg und Tal"],
].map((spellings) => ({ id: spellings[0] ?? "", spellings }));

const index = new NameIndex(NAMES);

function found(typed: string): string[] {
  return index.find(typed, 20).hits.map(({ id }) => id);
}

describe("what is typed finds", () => {
  test.each([
    ["a misspelt word", "kubernets", "Kubernetes"],
    ["its beginning, misspelt", "kubrnet", "Kubernetes"],
    ["two letters that changed places", "kuberentes", "Kubernetes"],
    ["a misspelt alias", "cisssp", "Certified Information Systems Security Professional"],
    ["a name without its accents", "Muller", "Thomas Müller"],
    ["a name with more letters", "Mueller", "Thomas Müller"],
    ["another case", "THOMAS MÜLLER", "Thomas Müller"],
    ["letters that no accent makes", "lukasz zak", "Łukasz Żak"],
    ["a sharp s", "straussberg", "Straußberg, Zoë"],
    ["without the apostrophe", "obrien", "O’Brien, Pat"],
    ["words in another order", "berg nora", "Nora Berg"],
    ["unfinished words", "sec prof", "Certified Information Systems Security Professional"],
    ["what is a word of its own", "c++", "C++"],
    ["a number", "e-1204", "Thomas Müller"],
  ])("%s: %s", (_name, typed, expected) => {
    expect(found(typed)[0]).toBe(expected);
  });

  test("the same before what begins so, that before words in another place", () => {
    expect(found("nora berg")).toEqual(["Nora Berg", "Nora Bergmann"]);
    expect(found("berg")).toEqual(["Berg und Tal", "Nora Berg", "Nora Bergmann"]);
  });

  test("where a letter was left out before where one is wrong", () => {
    expect(found("cisp")).toEqual([
      "Certified Information Systems Security Professional",
      "Certified Information Systems Auditor",
    ]);
  });

  test("what is right before what is misspelt", () => {
    expect(found("cisa")[0]).toBe("Certified Information Systems Auditor");
  });

  test.each([
    ["nothing typed", ""],
    ["blanks", "   "],
    ["signs only", "?!%_\\"],
    ["a word that is too far away", "kubermtis"],
    ["a short word with a mistake", "nra"],
    ["one word too many", "nora berg oslo"],
  ])("nothing by %s", (_name, typed) => {
    expect(index.find(typed, 20)).toEqual({ hits: [], total: 0 });
  });

  test("nothing by endless text, at once", () => {
    expect(index.find("nora ".repeat(100_000), 20).total).toBe(2);
    expect(index.find("x".repeat(1_000_000), 20).total).toBe(0);
  });
});

test("no text that anybody could type breaks it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (typed) => {
      expect(index.find(typed, 20).hits.length).toBeLessThanOrEqual(20);
    }),
  );
});

test("everything is found by its own name, and by every beginning of it", () => {
  for (const { id } of NAMES) {
    expect(found(id)[0]).toBe(id);
    for (let letters = 1; letters <= id.length; letters++) {
      if (/[\p{L}\p{N}]/u.test(id.slice(0, letters))) {
        expect(found(id.slice(0, letters))).toContain(id);
      }
    }
  }
});

test("says how many there are beyond those that are shown", () => {
  expect(index.find("berg", 1)).toMatchObject({ total: 3, hits: [{ id: "Berg und Tal" }] });
});

test.each([
  ["ANSC01", "AWS Certified Advanced Networking ANS-C01", false],
  ["PCI DSS 12.6 Awareness", "Awareness PCI DSS 12.6", false],
  ["CISSP", "Certified Information Systems Security Professional", true],
])("that something is called %s, too, is news beside %s: %s", (spelling, shown, expected) => {
  expect(saysMore(spelling, shown)).toBe(expected);
});

test("says by which other name something was found", () => {
  expect(index.find("cissp", 1).hits[0]).toMatchObject({ alias: "CISSP" });
  expect(index.find("thomas", 1).hits[0]).toMatchObject({ alias: null });
});
