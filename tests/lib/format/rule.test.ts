import { expect, test } from "vitest";
import { type Day, parseIsoDay } from "@/lib/calendar";
import {
  changeWords,
  missingWords,
  outlineOf,
  type RuleNames,
  ruleLine,
  ruleWords,
} from "@/lib/format/rule";
import { AwardId, CompetencyId, CredentialId, RoleId } from "@/lib/ids";
import type { Change } from "@/lib/rule/change";
import type { Rule } from "@/lib/rule/rule";

const uuid = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
const cysa = CredentialId.parse(uuid(1));
const ceh = CredentialId.parse(uuid(2));
const linux = CompetencyId.parse(uuid(3));
const award = AwardId.parse(uuid(4));

const analyst = RoleId.parse(uuid(5));
const from = parseIsoDay("2026-11-22") as Day;

const names: RuleNames = {
  credential: (id) => ({ [cysa]: "CySA+", [ceh]: "CEH" })[id] ?? "something removed",
  competency: () => "Linux",
  level: (_id, level) => `${level} Practitioner`,
  role: () => "Analyst",
  policy: () => "",
};

test.each<[Rule, string]>([
  [{ credential: cysa }, "CySA+"],
  [{ credential: cysa, minProof: "checked" }, "CySA+, with its document checked"],
  [{ competency: linux, level: 3 }, "Linux at level 3 Practitioner or above"],
  [
    { competency: linux, level: 3, atWork: true },
    "Linux at level 3 Practitioner or above, shown at work",
  ],
  [{ any: [{ credential: cysa }, { credential: ceh }] }, "Any one of these 2"],
  [{ all: [{ credential: cysa }, { credential: ceh }] }, "All of these 2"],
  [{ experience: { months: 1 } }, "1 month with the organisation"],
  [{ experience: { months: 24, roleId: analyst } }, "24 months as Analyst"],
  [{ any: [{ credential: cysa }] }, "This one"],
  [{ atLeast: 2, of: [{ credential: cysa }, { credential: ceh }] }, "At least 2 of these 2"],
])("%j reads %s", (rule, words) => {
  expect(ruleWords(rule, names)).toBe(words);
});

test("What is missing is said in a few words", () => {
  const [a, b] = [{ credential: cysa }, { credential: ceh }];
  expect(missingWords([a, { any: [a, b] }], names)).toBe("CySA+; CySA+ or CEH");
  expect(missingWords([{ atLeast: 2, of: [a, b, a] }], names)).toBe("2 of CySA+, CEH, CySA+");
  expect(missingWords([{ any: [a, { all: [a, b] }] }], names)).toBe(
    "Any one of these 2: CySA+, All of these 2",
  );
  expect(missingWords([a, a, a, a, a, a, b], names)).toBe(
    "CySA+; CySA+; CySA+; CySA+; CySA+ and 2 more",
  );
});

test("On one line, a rule names its first three branches and counts the rest", () => {
  const branch = { credential: cysa };
  const outline = outlineOf({ any: [branch, branch, { credential: ceh }, branch, branch] }, names);
  expect(ruleLine(outline)).toBe("Any one of these 5: CySA+, CySA+, CEH and 2 more");
});

test.each<[Change, string]>([
  [{ kind: "earn", credentialId: ceh, toProof: "attested" }, "Earn CEH"],
  [
    { kind: "renew", credentialId: ceh, awardId: award, toProof: "checked" },
    "Renew CEH, and have it checked",
  ],
  [{ kind: "verify", awardId: award, toProof: "attested" }, "Have the badge of May attested"],
  [
    { kind: "reach", competencyId: linux, from: 1, to: 3, toProof: "claimed" },
    "Reach level 3 Practitioner in Linux, now 1",
  ],
  [
    { kind: "wait", roleId: analyst, months: 24, from, until: from },
    "Wait until 22 Nov 2026: 24 months as Analyst",
  ],
  [{ kind: "serve", roleId: null, months: 12 }, "Serve 12 months with the organisation"],
])("%j reads %s", (change, words) => {
  expect(changeWords(change, names, "the badge of May")).toBe(words);
});
