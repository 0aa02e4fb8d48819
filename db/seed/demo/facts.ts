import { assessCompetency } from "@/db/commands/assessment/assess-competency";
import { revokeAward } from "@/db/commands/award/revoke-award";
import { changeCompetency } from "@/db/commands/competency/change-competency";
import { moveToTeam } from "@/db/commands/membership/move-to-team";
import { waiveRequirement } from "@/db/commands/waiver/waive-requirement";
import { awardsOf } from "@/db/queries/awards";
import { saved, together } from "@/db/seed/together";
import { type Actor, jobActor } from "@/lib/access";
import { addDays, type Day } from "@/lib/calendar";
import { groupBy } from "@/lib/group-by";
import { areaOf } from "./areas";
import { type AskedLevel, type Assessed, assessmentsOf } from "./assessments";
import type { Known } from "./known";
import { headAbove, ROSTER } from "./roster";
import { MOVES, REVOKED, WAIVERS } from "./stories";

/** Groups the competencies, so that the matrix reads by area. */
export function addAreas(actor: Actor, known: Known): Promise<void> {
  return together(actor, "competency.change", async () => {
    for (const { id, version, name } of known.competencies) {
      await saved(changeCompetency(actor, { id, version, area: areaOf(name) }));
    }
  });
}

/** The files know only the team that people come from. */
export function addMoves(actor: Actor, known: Known, today: Day): Promise<void> {
  return together(actor, "membership.move", async () => {
    for (const { who, on } of MOVES) {
      const to = ROSTER.find(({ name }) => name === who)?.team ?? "";
      const personId = known.person(who).id;
      const move = { teamId: known.team(to).id, startsOn: addDays(today, on), endsOn: null };
      await saved(moveToTeam(actor, { personId, ...move }));
    }
  });
}

export function addRevocations(actor: Actor, known: Known, today: Day): Promise<void> {
  return together(actor, "award.revoke", async () => {
    for (const { who, credential, on } of REVOKED) {
      const filter = {
        personId: known.person(who).id,
        credentialId: known.credential(credential).id,
      };
      for (const { id, version } of await awardsOf(actor, filter)) {
        await saved(revokeAward(actor, { id, version, revokedOn: addDays(today, on) }));
      }
    }
  });
}

/** Each in the name of who approves it. */
export async function addWaivers(known: Known, today: Day): Promise<void> {
  for (const { who, demand, from, to, reason, approvedBy } of WAIVERS) {
    await saved(
      waiveRequirement(jobActor(approvedBy), {
        personId: known.person(who).id,
        requirementId: known.demand(demand).id,
        startsOn: addDays(today, from),
        endsOn: addDays(today, to),
        reason,
      }),
    );
  }
}

/** Each in the name of the manager, or of the people themselves. */
export async function addAssessments(known: Known, today: Day): Promise<void> {
  const assessed = assessmentsOf(askedLevels(known), today);
  for (const [name, own] of groupBy(assessed, assessorOf)) {
    const actor = jobActor(name);
    await together(actor, "assessment.add", async () => {
      for (const { who, competency, assessor, level, assessedOn } of own) {
        await saved(
          assessCompetency(actor, {
            personId: known.person(who.name).id,
            competencyId: known.competency(competency).id,
            assessor,
            level,
            assessedOn,
            expiresOn: null,
            note: null,
            facet: null,
            proof: assessor === "self" ? "claimed" : "attested",
          }),
        );
      }
    });
  }
}

/** What the roles ask, each competency once, where it is asked highest; in the order of names. */
export function askedLevels(known: Known): AskedLevel[] {
  const competencies = new Map(known.competencies.map(({ id, name }) => [id, name]));
  return ROSTER.flatMap((who) => {
    const roleIds = who.roles.map((name) => known.role(name).id);
    const highest = new Map<string, number>();
    for (const { roleId, competencyId, level } of known.roleCompetencies) {
      const name = competencies.get(competencyId);
      if (!name || !roleIds.includes(roleId)) continue;
      highest.set(name, Math.max(level, highest.get(name) ?? 0));
    }
    return [...highest]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([competency, level]) => ({ who, competency, level }));
  });
}

function assessorOf({ who, assessor }: Assessed): string {
  return assessor === "self" ? who.name : (headAbove(who)?.name ?? "The board");
}
