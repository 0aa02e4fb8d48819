import { beforeAll, expect, test, vi } from "vitest";
import { awardCredential } from "@/db/commands/award/award-credential";
import { changeCredential } from "@/db/commands/credential/change-credential";
import { defineCredential } from "@/db/commands/credential/define-credential";
import { changeMapping } from "@/db/commands/mapping/change-mapping";
import { mapCredential } from "@/db/commands/mapping/map-credential";
import { definePolicy } from "@/db/commands/policy/define-policy";
import { defineRequirement } from "@/db/commands/requirement/define-requirement";
import { verifyProjection } from "@/db/projection/verify";
import { slotsOn } from "@/db/queries/standings";
import { AwardCredential } from "@/lib/award/award-credential";
import type { CredentialId, RequirementId } from "@/lib/ids";
import { DefineRequirement } from "@/lib/requirement/define-requirement";
import { describeEachDatabase } from "@/tests/support/databases";
import {
  ARRANGER,
  made,
  refusedWith,
  type SmallWorld,
  smallWorld,
  TODAY,
} from "@/tests/support/small-world";

// Cleo holds the taster alone.
describeEachDatabase("what is introductory", () => {
  let world: SmallWorld;
  let taster: { readonly id: CredentialId; readonly version: number };
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    taster = await made(
      defineCredential(ARRANGER, {
        ...{ name: "Taste of security", kind: "certification", validity: "none" },
        tier: "introductory",
      }),
    );
    await made(
      awardCredential(
        ARRANGER,
        AwardCredential.parse({
          ...{ personId: world.people.cleo, credentialId: taster.id },
          ...{ issuedOn: "2026-01-01", proof: "checked" },
        }),
      ),
    );
    return () => vi.unstubAllEnvs();
  });

  const choice = (regulated: boolean, name: string) =>
    defineRequirement(
      ARRANGER,
      DefineRequirement.parse({
        name,
        version: {
          ...{ effectiveFrom: "2026-01-01", regulated },
          rule: { any: [{ credential: world.cissp.id }, { credential: taster.id }] },
        },
      }),
    );
  const standingOfCleo = async (id: RequirementId) => {
    const about = { personId: world.people.cleo, asOf: TODAY, proof: "attested" } as const;
    const slots = await slotsOn(ARRANGER, about);
    return slots.find(({ requirementId }) => requirementId === id)?.kind;
  };

  test("shows the first level at most", async () => {
    const mapping = { credentialId: taster.id, competencyId: world.networks.id, note: null };
    expect(await refusedWith(mapCredential(ARRANGER, { ...mapping, level: 2 }))).toEqual({
      level: "level-of-introductory",
    });
    const kept = await made(mapCredential(ARRANGER, { ...mapping, level: 1 }));
    const raised = { id: kept.id, version: kept.version, level: 3 };
    expect(await refusedWith(changeMapping(ARRANGER, raised))).toEqual({
      level: "level-of-introductory",
    });
  });

  test("is not asked for instead of a certification, unless whoever regulates does", async () => {
    expect(await refusedWith(choice(false, "Either"))).toEqual({
      "version/rule/any/1/credential": "credential-introductory",
    });
    const { id } = await made(choice(true, "Either, as regulated"));
    expect(await standingOfCleo(id)).toBe("met");
  });

  test("is no part of what stands in for a certification", async () => {
    const version = {
      ...{ effectiveFrom: TODAY, effectiveUntil: null, approvedBy: "Ines Halloran" },
      ...{ reason: "It covers some of the ground.", stack: { credential: taster.id } },
    };
    const policy = { name: "Taste for all", credentialId: world.cissp.id, version };
    expect(await refusedWith(definePolicy(ARRANGER, policy))).toEqual({
      "version/stack/credential": "credential-introductory",
    });
  });

  test("a credential that shows more cannot become introductory", async () => {
    const { id, version } = world.cissp;
    const change = { id, version, tier: "introductory" };
    expect(await refusedWith(changeCredential(ARRANGER, change))).toEqual({
      tier: "level-of-introductory",
    });
  });

  test("what was asked before it became introductory does not count any more, at once", async () => {
    const plain = await made(changeCredential(ARRANGER, { ...seen(taster), tier: "standard" }));
    const { id } = await made(choice(false, "Either, while it was none"));
    expect(await standingOfCleo(id)).toBe("met");
    await made(changeCredential(ARRANGER, { ...seen(plain), tier: "Introductory" }));
    expect(await standingOfCleo(id)).toBe("gap");
    expect(await verifyProjection()).toEqual([]);
  });

  const seen = ({ id, version }: typeof taster) => ({ id, version });
});
