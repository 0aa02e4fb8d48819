import { expect, test } from "vitest";
import { Candidates } from "@/lib/import/names/candidates";

const candidates = new Candidates(
  [
    ["saa", "AWS Certified Solutions Architect – Associate", ["SAA-C03"]],
    ["sap", "AWS Certified Solutions Architect – Professional", []],
    ["dva", "AWS Certified Developer – Associate", []],
    ["ceh", "Certified Ethical Hacker", ["CEH"]],
    ["cissp", "Certified Information Systems Security Professional", ["CISSP"]],
  ].map(([id, name, more]) => ({
    id: `${id}`,
    name: `${name}`,
    detail: "",
    spellings: [`${name}`, ...(more ?? [])],
  })),
);

test.each([
  ["AWS CSAA", "saa", "initials"],
  ["CSAA", "saa", "initials"],
  ["AWS Solutions Arch. Assoc", "saa", "similar name"],
  ["Solution Architect Professional (AWS)", "sap", "similar name"],
  ["Ethical Hacker certified", "ceh", "similar name"],
  ["Certifed Ethical Haker", "ceh", "similar name"],
])("for “%s”, %s is proposed first, by its %s", (name, id, reason) => {
  const [first] = candidates.of(name);
  expect(first).toMatchObject({ id, reason });
});

test("what is like nothing gets no proposal", () => {
  expect(candidates.of("Forklift driving licence")).toEqual([]);
});

test("candidates are in the order of their scores, and never certain", () => {
  const scores = candidates.of("AWS Certified Solutions Architect Associate").map((c) => c.score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(Math.max(...scores)).toBeLessThan(100);
});
