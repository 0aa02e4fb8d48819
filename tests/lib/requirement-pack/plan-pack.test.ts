import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CredentialId, RoleId } from "@/lib/ids";
import { type Pack, readPack } from "@/lib/requirement-pack/pack";
import {
  askedKey,
  MINIMUMS,
  type PackBase,
  type PackPlan,
  planPack,
} from "@/lib/requirement-pack/plan-pack";

const KNOWN = CredentialId.parse("10000000-0000-4000-8000-000000000001");
const ANALYST = RoleId.parse("10000000-0000-4000-8000-000000000002");

const CISSP = { name: "CISSP", kind: "certification", tier: null, mergedInto: null } as const;

function base(changes: Partial<PackBase> = {}): PackBase {
  return {
    credential: (name) => (name === "CISSP" ? KNOWN : null),
    competency: () => null,
    role: (name) => (name === "Analyst" ? ANALYST : null),
    drafts: new Set(),
    asked: new Map(),
    named: {
      credential: (id) => (id === KNOWN ? CISSP : null),
      competency: () => null,
      role: () => true,
    },
    ...changes,
  };
}

function pack(changes: object = {}): string {
  return JSON.stringify({
    format: "tessera-pack-1",
    name: "A pack",
    regime: "House",
    about: "A sample.",
    source: { title: "Ours", url: null, licence: "Ours", checkedOn: "2026-11-29" },
    roles: [{ name: "Analyst" }, { name: "Watch keeper" }],
    credentials: [
      { name: "CISSP", kind: "certification", validityMonths: 36 },
      { name: "Watch ticket", kind: "licence", validityMonths: null },
    ],
    requirements: [
      {
        name: "Watch",
        roles: ["Watch keeper"],
        holds: "all of (Watch ticket; any of (CISSP; 12 months as Watch keeper))",
      },
    ],
    minimums: [{ name: "Two of the watch", atLeast: 2, holds: "Watch ticket" }],
    ...changes,
  });
}

function read(text: string): Pack {
  const result = readPack(text);
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

let counter = 0;
function newId<Id extends string>(): Id {
  counter += 1;
  return `20000000-0000-4000-8000-${String(counter).padStart(12, "0")}` as Id;
}

function plan(text: string, changes: Partial<PackBase> = {}): PackPlan {
  return planPack(read(text), base(changes), newId);
}

const told = ({ lines }: PackPlan) =>
  lines.map(({ label, outcome, said }) => `${label}: ${outcome}, ${said}`);

describe("a pack", () => {
  test("makes what the catalogue lacks, and a draft of every rule", () => {
    const { lines, writes } = plan(pack());
    expect(told({ lines, writes })).toEqual([
      "Role Analyst: already, is there",
      "Role Watch keeper: create, is made",
      "Credential CISSP: already, is there",
      "Credential Watch ticket: create, is made",
      "Requirement Watch: create, becomes a draft",
      "Team minimum Two of the watch: create, becomes a draft",
    ]);
    const [keeper] = writes.roles;
    const [ticket] = writes.credentials;
    expect(writes.drafts).toMatchObject([
      {
        name: "Watch",
        scopeRoleIds: [keeper?.id],
        minimum: null,
        rule: {
          all: [
            { credential: ticket?.id },
            { any: [{ credential: KNOWN }, { experience: { months: 12, roleId: keeper?.id } }] },
          ],
        },
      },
      { name: "Two of the watch", minimum: 2, rule: { credential: ticket?.id } },
    ]);
  });

  test("brings nothing again that is there as a draft, or published", () => {
    const draft = plan(pack(), { drafts: new Set(["watch", "two of the watch"]) });
    expect(draft.writes.drafts).toEqual([]);
    const only = pack({
      requirements: [{ name: "Watch", roles: ["Analyst"], holds: "CISSP" }],
      minimums: [{ name: "Two", atLeast: 2, holds: "CISSP" }],
    });
    const key = (roles: RoleId[]) => new Set([askedKey({ credential: KNOWN }, roles)]);
    const asked = new Map([
      ["watch", key([ANALYST])],
      [MINIMUMS, key([])],
    ]);
    expect(plan(only, { asked }).writes.drafts).toEqual([]);
    expect(told(plan(only, { asked })).at(-1)).toBe("Team minimum Two: already, is published");
  });

  test.each([
    ["any of (CISSP; Nonsense)", "left out: there is no credential “Nonsense”"],
    ["2 of (CISSP; CISSP)", "left out: Part 2: The group names this twice: it would count twice."],
    ["12 months as Pilot", "left out: there is no role “Pilot”"],
    ["any of (CISSP", "left out: the bracket after “any of” is not closed at the end"],
  ])("leaves out a rule like %s, and says why", (holds, said) => {
    const { lines, writes } = plan(pack({ requirements: [{ name: "Odd", roles: [], holds }] }));
    expect(lines.find(({ label }) => label === "Requirement Odd")).toMatchObject({
      outcome: "refused",
      said,
    });
    expect(writes.drafts.map(({ name }) => name)).toEqual(["Two of the watch"]);
  });
});

describe("a file that is no pack is refused, with the place", () => {
  test.each([
    ["not JSON", "The file is not JSON."],
    [`{"a":`.repeat(5_000), "The file nests deeper than a pack does."],
    [" ".repeat(600 * 1024), "The file is larger than half a megabyte."],
    [pack({ format: "tessera-pack-2" }), "At format: "],
    [pack({ extra: 1 }), 'Unrecognized key: "extra"'],
    [
      pack({ requirements: [{ name: "X", roles: [], holds: "CISSP", graceDays: -1 }] }),
      "graceDays",
    ],
    [pack({ minimums: [{ name: "X", atLeast: 0, holds: "CISSP" }] }), "At minimums › 0 › atLeast"],
    [pack({ roles: Array(201).fill({ name: "X" }) }), "At roles"],
  ])("%#", (text, problem) => {
    const result = readPack(text);
    expect(result.ok ? "" : result.problem).toContain(problem);
  });
});

test.each(readdirSync("packs"))("the sample %s can be read, and says where it is from", (file) => {
  const sample = read(readFileSync(`packs/${file}`, "utf8"));
  expect(sample.about).toContain("A sample, not legal advice.");
  expect(sample.source.title).not.toBe("");
  const everything = base({
    credential: () => KNOWN,
    role: () => ANALYST,
    named: { ...base().named, credential: () => CISSP },
  });
  const refused = planPack(
    sample,
    { ...everything, credential: idFor, role: () => ANALYST },
    newId,
  );
  expect(refused.lines.filter(({ outcome }) => outcome === "refused")).toEqual([]);
});

const ids = new Map<string, CredentialId>();
/** Every name means something of its own. */
function idFor(name: string): CredentialId {
  const id = ids.get(name) ?? newId<CredentialId>();
  ids.set(name, id);
  return id;
}
