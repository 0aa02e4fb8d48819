import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CREDENTIAL_KINDS } from "@/lib/credential/definition";
import { heldToTiers } from "@/lib/credential/held-to-tiers";
import type { Tiered } from "@/lib/credential/tier";
import type { Meaning } from "@/lib/facts";
import type { CredentialId } from "@/lib/ids";
import { evaluate, levelOf } from "@/lib/rule/evaluate";
import { holderOf, holderUnder } from "@/lib/rule/holder";
import { branchesOf, leavesOf, type Rule } from "@/lib/rule/rule";
import { at } from "@/lib/timeline/timeline";
import { anyOrganisation, anyRule } from "@/tests/support/organisation/arbitrary";
import {
  anyDay,
  anyProof,
  competencyIds,
  credentialIds,
} from "@/tests/support/organisation/arbitrary-facts";
import {
  aMeaning,
  anAward,
  aPerson,
  aPolicy,
  aRequirement,
  day,
} from "@/tests/support/organisation/build";
import * as name from "@/tests/support/organisation/names";
import { holds, type Look, levelShown } from "@/tests/support/organisation/oracle/rule";

const TODAY = day("2026-11-22");
const cissp = name.credentialId("cissp");
const taste = name.credentialId("taste");
const networks = name.competencyId("networks");
const TIERS = new Map<CredentialId, Tiered>([
  [cissp, { kind: "certification", tier: "standard" }],
  [taste, { kind: "certification", tier: "introductory" }],
]);
const taster = aPerson({ awards: [anAward({ credentialId: taste })] });

function isMet(written: Partial<Meaning>, regulated = false): boolean {
  const meaning = heldToTiers(aMeaning(written), TIERS);
  const [version] = meaning.requirements[0]?.versions ?? [];
  if (!version) throw new Error("There is no version.");
  const holder = holderUnder({ regulated }, holderOf(meaning, taster, "attested"));
  return at(evaluate(version.rule, holder), TODAY).met;
}

describe("a taster", () => {
  const choice: Rule = { any: [{ credential: cissp }, { credential: taste }] };

  test("shows the first level at most", () => {
    const mappings = new Map([[networks, [{ credentialId: taste, level: 3 }]]]);
    const meaning = heldToTiers(aMeaning({ mappings }), TIERS);
    expect(at(levelOf(networks, holderOf(meaning, taster, "attested")), TODAY)).toBe(1);
  });

  test("is not enough where a certification is asked for, and is where it is asked for itself", () => {
    expect(isMet({ requirements: [aRequirement({ rule: choice })] })).toBe(false);
    expect(isMet({ requirements: [aRequirement({ rule: { credential: taste } })] })).toBe(true);
  });

  test("is enough where whoever regulates says so", () => {
    expect(isMet({ requirements: [aRequirement({ rule: choice, regulated: true })] }, true)).toBe(
      true,
    );
  });

  test("stands in for no certification", () => {
    const policies = new Map([[cissp, [aPolicy({ stack: { all: [{ credential: taste }] } })]]]);
    const requirements = [aRequirement({ rule: { credential: cissp } })];
    expect(isMet({ policies, requirements })).toBe(false);
  });
});

const anyTiers = fc
  .tuple(
    ...credentialIds.map((id) =>
      fc
        .record({
          kind: fc.constantFrom(...CREDENTIAL_KINDS),
          tier: fc.constantFrom("introductory", "standard", null),
        })
        .map((own) => [id, own] as const),
    ),
  )
  .map((entries) => new Map<CredentialId, Tiered>(entries));

type Tiers = ReadonlyMap<CredentialId, Tiered>;
const isTaster = (id: CredentialId, tiers: Tiers) => tiers.get(id)?.tier === "introductory";
const asksForCertification = (rule: Rule, tiers: Tiers) =>
  leavesOf(rule).some((leaf) => {
    const own = "credential" in leaf ? tiers.get(leaf.credential) : undefined;
    return own?.tier !== "introductory" && /^(certification|licence|degree)$/.test(own?.kind ?? "");
  });

/** From the words of the rule: a taster counts for nothing in a choice that has a certification elsewhere. */
function holdsUnder(rule: Rule, look: Look, tiers: Tiers, isInstead = false): boolean {
  if ("credential" in rule) {
    return !(isInstead && isTaster(rule.credential, tiers)) && holds(rule, look);
  }
  const branches = branchesOf(rule);
  if (branches.length === 0) return holds(rule, look);
  const needed = "all" in rule ? branches.length : "atLeast" in rule ? rule.atLeast : 1;
  const held = branches.filter((branch) => {
    const others = branches.filter((one) => one !== branch);
    const isOther = others.some((one) => asksForCertification(one, tiers));
    const within = needed < branches.length ? isInstead || isOther : isInstead && !isOther;
    return holdsUnder(branch, look, tiers, within);
  });
  return held.length >= needed;
}

function capped({ mappings }: Meaning, tiers: Tiers): Meaning["mappings"] {
  const cap = (id: CredentialId, level: number) =>
    isTaster(id, tiers) ? Math.min(1, level) : level;
  return new Map(
    [...mappings].map(([competency, own]) => [
      competency,
      own.map(({ credentialId, level }) => ({ credentialId, level: cap(credentialId, level) })),
    ]),
  );
}

test("whatever was written down, the engine says what the oracle says from the words of the rule", () => {
  fc.assert(
    fc.property(
      anyOrganisation,
      anyRule,
      anyTiers,
      fc.tuple(anyProof, anyDay),
      (world, rule, tiers, [lowest, asOf]) => {
        const written = { ...world.meaning, requirements: [aRequirement({ rule })] };
        const meaning = heldToTiers(written, tiers);
        const asked = meaning.requirements[0]?.versions[0]?.rule ?? rule;
        const plain = { ...written, mappings: capped(written, tiers) };
        for (const person of world.people) {
          const holder = holderOf(meaning, person, lowest);
          const look = { person, meaning: plain, day: asOf, lowest };
          expect(at(evaluate(asked, holder), asOf).met).toBe(holdsUnder(rule, look, tiers));
          for (const competency of competencyIds) {
            expect(at(levelOf(competency, holder), asOf)).toBe(levelShown(competency, look));
          }
        }
      },
    ),
    { numRuns: 1_000 },
  );
});

test("where nothing is introductory, all is as it was written down", () => {
  fc.assert(
    fc.property(anyOrganisation, ({ meaning }) => {
      const tiers = new Map<CredentialId, Tiered>([[cissp, { kind: "certification", tier: null }]]);
      expect(heldToTiers(meaning, tiers)).toBe(meaning);
    }),
  );
});
