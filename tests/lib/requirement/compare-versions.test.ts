import { expect, test } from "vitest";
import { differenceWords } from "@/lib/format/version-difference";
import { CompetencyId, CredentialId, RoleId, TeamId } from "@/lib/ids";
import { compareVersions } from "@/lib/requirement/compare-versions";

const id = (last: string) => `5f0e8f0e-0000-4000-8000-00000000000${last}`;
const [cissp, ceh] = ["1", "2"].map((last) => ({ credential: CredentialId.parse(id(last)) }));
const linux = { competency: CompetencyId.parse(id("3")), level: 2 };
const [a, b] = ["4", "5"].map((last) => RoleId.parse(id(last)));
const team = TeamId.parse(id("6"));
const NAMES = {
  credential: (of: string) => (of === cissp?.credential ? "CISSP" : "CEH"),
  competency: () => "Linux",
  level: (_: string, level: number) => String(level),
  role: () => "Analyst",
  policy: () => "",
};

type Version = Parameters<typeof compareVersions>[0];
const version = (changes: Partial<Version> = {}): Version => ({
  scope: { teamIds: [], roleIds: [a as never, b as never] },
  rule: { any: [cissp as never, ceh as never] },
  graceDays: 30,
  regulated: false,
  renewalWindowDays: null,
  ...changes,
});
const words = (changes: Partial<Version>) =>
  compareVersions(version(), version(changes)).map((one) => differenceWords(one, NAMES));

test.each([
  ["nothing", {}, []],
  ["a flag", { regulated: true }, ["Is regulated: no policy lets anything stand in any more."]],
  ["a window", { renewalWindowDays: 60 }, ["Opens renewal 60 days before the end."]],
  ["the order of roles", { scope: { teamIds: [], roleIds: [b, a] } }, []],
  [
    "another credential",
    { rule: { any: [cissp, linux] } },
    ["Names Linux at level 2 or above.", "Does not name CEH any more."],
  ],
  [
    "a proof",
    { rule: { any: [cissp, { ...ceh, minProof: "checked" }] } },
    ["Names CEH, with its document checked.", "Does not name CEH any more."],
  ],
  [
    "all instead of any",
    { rule: { all: [cissp, ceh] } },
    ["Names the same, and asks for it in another way."],
  ],
  [
    "another scope and another grace",
    { scope: { teamIds: [team], roleIds: [a, b] }, graceDays: 1 },
    ["Covers other people.", "Gives 1 day of grace instead of 30 days."],
  ],
] as [string, Partial<Version>, string[]][])("%s", (_what, changes, expected) => {
  expect(words(changes)).toEqual(expected);
});
