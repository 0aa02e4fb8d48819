import { expect, test } from "vitest";
import { ruleByName, textOfRule } from "@/lib/requirement/rule-by-name";
import { competencyId, credentialId, roleId } from "@/tests/support/organisation/names";

const KNOWN = ["CISSP", "CEH", "GCIA"];
const SEARCH = {
  credential: (name: string) => (KNOWN.includes(name) ? credentialId(name) : null),
  competency: (name: string) => (name === "Linux" ? competencyId(name) : null),
  role: (name: string) => (name === "Analyst" ? roleId(name) : null),
};
const CALLED = {
  credential: (id: string) => id,
  competency: (id: string) => id,
  role: (id: string) => id,
};

test.each([
  ["CISSP", { credential: "CISSP" }],
  ["CISSP [checked]", { credential: "CISSP", minProof: "checked" }],
  ["Linux at level 3 at work", { competency: "Linux", level: 3, atWork: true }],
  ["Linux at level 3 [Attested]", { competency: "Linux", level: 3, minProof: "attested" }],
  ["24 months as Analyst", { experience: { months: 24, roleId: "Analyst" } }],
  ["1 month with the organisation", { experience: { months: 1 } }],
  ["any of (CISSP; CEH)", { any: [{ credential: "CISSP" }, { credential: "CEH" }] }],
  [
    "all of (Linux at level 3; 1 of (CEH; GCIA))",
    {
      all: [
        { competency: "Linux", level: 3 },
        { atLeast: 1, of: [{ credential: "CEH" }, { credential: "GCIA" }] },
      ],
    },
  ],
])("“%s” is read", (text, rule) => {
  expect(ruleByName(text, SEARCH)).toEqual({ ok: true, value: rule });
});

test.each([
  ["any of (CISSP; Nonsense)", "there is no credential “Nonsense”"],
  ["CISSP [sworn]", "there is no credential “CISSP [sworn]”"],
  ["Nonsense at level 2", "there is no competency “Nonsense”"],
  ["24 months as Nobody", "there is no role “Nobody”"],
  ["0 hours in 12 months", "upkeep is asked for in 1 to 10000 hours and 1 to 600 months"],
  ["8 hours of Nonsense in 12 months", "there is no competency “Nonsense”"],
  ["601 months as Analyst", "experience is asked for in 1 to 600 months"],
])("“%s” names the part that is unknown", (text, problem) => {
  expect(ruleByName(text, SEARCH)).toEqual({ ok: false, problem });
});

test("what is typed and what is shown for a change are the same", () => {
  const text =
    "all of (Linux at level 3 [checked]; Linux at level 2 at work; 2 of (CEH; GCIA [attested]; CISSP); any of (CEH; CISSP); 24 months as Analyst; 1 month with the organisation; 20 hours in 12 months [checked]; 1 hour of Linux in 1 month)";
  const rule = ruleByName(text, SEARCH);
  expect(rule.ok && textOfRule(rule.value, CALLED)).toBe(text);
});
