import { setMinimum } from "@/db/commands/minimum/set-minimum";
import { definePolicy } from "@/db/commands/policy/define-policy";
import { changeVersion } from "@/db/commands/requirement/change-version";
import { defineRequirement } from "@/db/commands/requirement/define-requirement";
import { reviseRequirement } from "@/db/commands/requirement/revise-requirement";
import { saved, together } from "@/db/seed/together";
import type { Actor } from "@/lib/access";
import { addDays, addMonths, type Day } from "@/lib/calendar";
import type { Rule } from "@/lib/rule/rule";
import { CLOUD_BADGES, OTHER_DEMANDS, WORK_ROLE_GRACE_DAYS } from "./demands";
import type { Known } from "./known";

const INFRASTRUCTURE = "Technology / Infrastructure";
const SERVICE = "Service";

/** The requirements that no row of a file can say, and what the matrix of DoD 8140 leaves to each component. */
export async function addRequirements(actor: Actor, known: Known, today: Day): Promise<void> {
  await together(actor, "requirement.define", async () => {
    await saved(defineRequirement(actor, cloudProductionAccess(known, today)));
    await saved(reviseRequirement(actor, dataProtectionToCome(known, today)));
  });
  await together(actor, "requirement.change-version", async () => {
    const change = { graceDays: WORK_ROLE_GRACE_DAYS, regulated: true, renewalWindowDays: 90 };
    for (const { role } of OTHER_DEMANDS) {
      for (const { id, version } of role === null ? [] : known.demand(role).versions) {
        await saved(changeVersion(actor, { ...change, id, version }));
      }
    }
  });
}

function cloudProductionAccess(known: Known, today: Day) {
  return {
    name: "Cloud production access",
    regime: "Harbourline policy",
    clause: "OPS-4",
    description:
      "Who deploys to production has shown that they know the cloud: by the architect's " +
      "certification, or by what a policy lets stand in for it.",
    version: {
      effectiveFrom: addMonths(today, -30),
      effectiveUntil: null,
      scope: { teamIds: [known.team(`${INFRASTRUCTURE} / Platform Engineering`).id], roleIds: [] },
      rule: holds("SAA-C03", known),
      graceDays: 90,
      regulated: false,
      renewalWindowDays: 60,
    },
  };
}

/** Three badges, earned in practice, are as good as the architect's certification. */
export async function addPolicies(actor: Actor, known: Known, today: Day): Promise<void> {
  const stack = { atLeast: 3, of: CLOUD_BADGES.map((badge) => holds(badge, known)) };
  await saved(
    definePolicy(actor, {
      name: "Cloud badges",
      credentialId: known.credential("SAA-C03").id,
      version: {
        effectiveFrom: addMonths(today, -30),
        effectiveUntil: null,
        stack,
        reason:
          "Their syllabuses together cover that of the certification, and each is given for work " +
          "that was reviewed. Three of the four leave out no domain of the exam.",
        approvedBy: "Head of Platform Engineering",
      },
    }),
  );
}

/** Asks more in four months: to be seen ahead, and in comparison. */
function dataProtectionToCome(known: Known, today: Day) {
  const { id } = known.demand("Data protection");
  return {
    requirementId: id,
    effectiveFrom: addDays(today, 120),
    effectiveUntil: null,
    scope: { teamIds: [], roleIds: [] },
    rule: { all: [holds("HA-DPE", known), holds("HA-AI", known)] },
    graceDays: 60,
    regulated: false,
    renewalWindowDays: null,
  };
}

/** One is kept, one ends with a certificate next month, one is broken, one hangs on a single person. */
export function addMinimums(actor: Actor, known: Known, today: Day): Promise<void> {
  const minimums = [
    [`${INFRASTRUCTURE} / Platform Engineering`, "CKA", 3],
    [`${INFRASTRUCTURE} / Platform Engineering`, "CKS", 1],
    ["Assurance / Governance and Risk", "27001 LA", 2],
    [`${SERVICE} / Field Service`, "First Aid at Work", 2],
    [`${INFRASTRUCTURE} / Network`, "CCNP Enterprise", 2],
  ] as const;
  return together(actor, "minimum.set", async () => {
    for (const [team, credential, minimum] of minimums) {
      await saved(
        setMinimum(actor, {
          teamId: known.team(team).id,
          target: holds(credential, known),
          minimum,
          startsOn: addMonths(today, -24),
          endsOn: null,
        }),
      );
    }
  });
}

function holds(credential: string, known: Known): Rule {
  return { credential: known.credential(credential).id };
}
