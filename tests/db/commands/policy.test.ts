import { beforeAll, describe, expect, test, vi } from "vitest";
import { assessCompetency } from "@/db/commands/assessment/assess-competency";
import { awardCredential } from "@/db/commands/award/award-credential";
import { defineCredential } from "@/db/commands/credential/define-credential";
import { changePolicy } from "@/db/commands/policy/change-policy";
import { definePolicy } from "@/db/commands/policy/define-policy";
import { revisePolicy } from "@/db/commands/policy/revise-policy";
import { withdrawPolicy } from "@/db/commands/policy/withdraw-policy";
import { changeVersion } from "@/db/commands/requirement/change-version";
import { Forbidden, NotFound } from "@/db/errors";
import { asKnown, latestInstant } from "@/db/known-at";
import { verifyProjection } from "@/db/projection/verify";
import { type PolicyRow, policyNamesFor, policyOf } from "@/db/queries/policies";
import { requirementOf } from "@/db/queries/requirements";
import { slotsOn } from "@/db/queries/standings";
import type { Actor } from "@/lib/access";
import { AssessCompetency } from "@/lib/assessment/assess-competency";
import { AwardCredential } from "@/lib/award/award-credential";
import { addDays, type Day } from "@/lib/calendar";
import { type CredentialId, PolicyId } from "@/lib/ids";
import { describeEachDatabase } from "@/tests/support/databases";
import { lastEvent } from "@/tests/support/last-event";
import { day } from "@/tests/support/organisation/build";
import {
  ARRANGER,
  made,
  refusedWith,
  type SmallWorld,
  smallWorld,
  TODAY,
} from "@/tests/support/small-world";

const NOWHERE = PolicyId.parse("00000000-0000-4000-8000-000000000000");

describeEachDatabase("a policy", (database) => {
  let world: SmallWorld;
  let officer: Actor;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    officer = world.actor("compliance");
    return () => vi.unstubAllEnvs();
  });

  /** The subnet badge, and level 3 in networks, found at work. */
  const version = (effectiveFrom: Day = TODAY) => ({
    effectiveFrom,
    effectiveUntil: null,
    stack: {
      all: [{ credential: world.badge.id }, { competency: world.networks.id, level: 3 }],
    },
    reason: "Covers the same ground, seen at work.",
    approvedBy: "Ines Halloran",
  });
  const defined = (name: string, credentialId: CredentialId = world.cissp.id) =>
    definePolicy(officer, { name, credentialId, version: version() });
  const seen = ({ id, version: of }: PolicyRow) => ({ id, version: of });
  const cleo = async (asOf = TODAY, actor = officer) => {
    const about = { personId: world.people.cleo, asOf, proof: "attested" as const };
    const [slot] = await asKnown(actor, () => slotsOn(actor, about));
    const nameOf = await asKnown(actor, () => policyNamesFor(actor));
    return [slot?.kind, ...(slot?.policies ?? []).map(nameOf)];
  };
  const completed = async () => {
    const about = { personId: world.people.cleo, proof: "checked" };
    const award = { ...about, credentialId: world.badge.id, issuedOn: "2026-01-10" };
    await made(awardCredential(ARRANGER, AwardCredential.parse(award)));
    const found = { ...about, competencyId: world.networks.id, assessor: "manager", level: 3 };
    await made(
      assessCompetency(ARRANGER, AssessCompetency.parse({ ...found, assessedOn: "2026-02-01" })),
    );
  };

  describe("lets a stack stand in", () => {
    test("where the requirement is not regulated, and nowhere else", async () => {
      await completed();
      expect(await cleo()).toEqual(["gap"]);
      const before = await latestInstant(officer);
      const policy = await made(defined("Subnet practice"));
      expect(await lastEvent(database().sql, policy.id)).toMatchObject({ action: "policy.define" });
      expect(await cleo()).toEqual(["met", "Subnet practice v1"]);
      expect(await cleo(addDays(TODAY, -1))).toEqual(["gap"]);
      expect(await verifyProjection()).toEqual([]);

      const [asked] = (await requirementOf(officer, world.requirement.id))?.versions ?? [];
      if (!asked) throw new Error("A requirement has a version.");
      const regulated = await made(
        changeVersion(officer, { id: asked.id, version: asked.version, regulated: true }),
      );
      expect(await cleo()).toEqual(["gap"]);
      expect(await verifyProjection()).toEqual([]);
      await made(changeVersion(officer, { ...regulated, scope: undefined, regulated: false }));
      expect(await cleo()).toEqual(["met", "Subnet practice v1"]);
      expect(await cleo(TODAY, { ...officer, knownAt: before })).toEqual(["gap"]);
      expect(policy.versions).toHaveLength(1);
    });

    test("until a version that asks for more takes its place, or it is withdrawn", async () => {
      const policy = await made(
        defined("For a while", world.cissp.id).then(async (first) => first),
      );
      const next = addDays(TODAY, 30);
      const harder = { ...version(next), stack: { credential: world.cissp.id } };
      expect(await refusedWith(revisePolicy(officer, { ...harder, policyId: policy.id }))).toEqual({
        "stack/credential": "stack-circular",
      });
      await made(revisePolicy(officer, { ...version(next), policyId: policy.id }));
      const days = async () =>
        (await policyOf(officer, policy.id)).versions.map((own) => [
          own.number,
          own.effectiveUntil,
        ]);
      expect(await days()).toEqual([
        [1, addDays(next, -1)],
        [2, null],
      ]);
      await made(
        withdrawPolicy(officer, {
          ...seen(await policyOf(officer, policy.id)),
          from: addDays(TODAY, 10),
        }),
      );
      expect(await days()).toEqual([[1, addDays(TODAY, 9)]]);
      await made(revisePolicy(officer, { ...version(next), policyId: policy.id }));
      expect((await days()).at(-1)).toEqual([3, null]);
      expect(await verifyProjection()).toEqual([]);
    });
  });

  test("is refused where it leads nowhere, back, or is there already", async () => {
    expect(await refusedWith(defined("subnet PRACTICE"))).toEqual({ name: "name-taken" });
    const back = definePolicy(officer, {
      name: "Back",
      credentialId: world.badge.id,
      version: { ...version(), stack: { credential: world.cissp.id } },
    });
    expect(await refusedWith(back)).toEqual({ "version/stack/credential": "stack-circular" });
    const impossible = definePolicy(officer, {
      name: "Impossible",
      credentialId: world.cissp.id,
      version: {
        ...version(),
        effectiveUntil: addDays(TODAY, -1),
        stack: { atLeast: 2, of: [{ credential: world.badge.id }] },
      },
    });
    expect(await refusedWith(impossible)).toEqual({
      "version/effectiveUntil": "until-before-from",
      "version/stack/atLeast": "rule-impossible",
    });
    const policy = await made(defined("Begins"));
    const again = revisePolicy(officer, { ...version(), policyId: policy.id });
    expect(await refusedWith(again)).toEqual({ effectiveFrom: "begins-then" });
    const gone = withdrawPolicy(officer, {
      ...seen(await policyOf(officer, policy.id)),
      from: day("2020-01-01"),
    });
    await made(gone);
    expect((await policyOf(officer, policy.id)).versions).toEqual([]);
    const twice = withdrawPolicy(officer, {
      ...seen(await policyOf(officer, policy.id)),
      from: TODAY,
    });
    expect(await refusedWith(twice)).toEqual({ from: "withdrawn-already" });
  });

  test("stands in for no licence and no degree", async () => {
    const licence = await made(
      defineCredential(officer, { name: "Crane licence", kind: "licence", validity: "none" }),
    );
    expect(await refusedWith(defined("Enough for a crane", licence.id))).toEqual({
      credentialId: "credential-irreplaceable",
    });
  });

  test("is renamed, by who may write requirements", async () => {
    const { id, version: seen } = await made(defined("Draft name"));
    await made(changePolicy(officer, { id, version: seen, name: "Final name" }));
    expect((await policyOf(officer, id)).name).toBe("Final name");
    const learning = world.actor("learning");
    const input = { name: "No", credentialId: world.cissp.id, version: version() };
    await expect(definePolicy(learning, input)).rejects.toThrow(Forbidden);
    await expect(withdrawPolicy(learning, { id, version: 1, from: TODAY })).rejects.toThrow(
      Forbidden,
    );
    await expect(withdrawPolicy(officer, { id: NOWHERE, version: 1, from: TODAY })).rejects.toThrow(
      NotFound,
    );
  });
});
