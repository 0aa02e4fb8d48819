import { credentialsIn } from "@/db/queries/catalogue";
import { ruleNamesFor } from "@/db/queries/rule-names";
import type { Actor } from "@/lib/access";
import { addDays, type Day, formatDay } from "@/lib/calendar";
import type { RuleNames } from "@/lib/format/rule";
import { standingWords } from "@/lib/format/standing";
import { groupBy } from "@/lib/group-by";
import type { AwardId, CredentialId, TeamId } from "@/lib/ids";
import type { PackAward, PackPerson, PackRequirement, PackStanding } from "@/lib/pack/evidence";
import type { PackQuestion } from "@/lib/pack/question";
import { awardsNamed, reasonWords } from "@/lib/pack/reason-words";
import type { Member } from "./population";
import { type Grounds, groundsReader, type Reasoned, type WaiverRow } from "./read-grounds";

/** Reads some people of a pack at a time, in the order in which they are asked for. */
export async function peopleReader(
  actor: Actor,
  question: PackQuestion,
  requirements: readonly PackRequirement[],
  paths: ReadonlyMap<TeamId, string>,
): Promise<(members: readonly Member[]) => Promise<PackPerson[]>> {
  const asked = new Set(requirements.map(({ id }) => id));
  const [readGrounds, names, credentials] = await Promise.all([
    groundsReader(actor, question, requirements),
    ruleNamesFor(actor),
    credentialsIn(actor),
  ]);
  const credentialNames = new Map(credentials.map(({ id, name }) => [id, name]));
  return async (members) => {
    const { reasoned, inForce, awards, looks } = await readGrounds(members.map(({ id }) => id));
    const known: Known = {
      ...{ asOf: question.asOf, names, paths, credentialNames, awards, looks },
      waivers: new Map(inForce.map((waiver) => [waiver.id, waiver])),
    };
    const ofPerson = groupBy(reasoned, ({ slot }) => slot.personId);
    const waiversOf = groupBy(
      inForce.filter(({ requirementId }) => asked.has(requirementId)),
      ({ personId }) => personId,
    );
    return members.map((member) => {
      const own = ofPerson.get(member.id) ?? [];
      return personOf(member, own, waiversOf.get(member.id) ?? [], known);
    });
  };
}

type Known = Pick<Grounds, "awards" | "looks"> & {
  readonly asOf: Day;
  readonly names: RuleNames;
  readonly paths: ReadonlyMap<TeamId, string>;
  readonly credentialNames: ReadonlyMap<CredentialId, string>;
  readonly waivers: ReadonlyMap<string, WaiverRow>;
};

function personOf(
  { id, externalId, name, teamId }: Member,
  reasoned: readonly Reasoned[],
  inForce: readonly WaiverRow[],
  known: Known,
): PackPerson {
  const named = [...new Set(reasoned.flatMap(({ tree }) => awardsNamed(tree)))].sort();
  return {
    ...{ id, externalId, name, team: known.paths.get(teamId) ?? "" },
    standings: reasoned.map((one) => standingOf(one, known)),
    awards: named.map((award) => awardOf(award, known)),
    waivers: inForce.map((waiver) => ({
      ...{ id: waiver.id, requirementId: waiver.requirementId, reason: waiver.reason },
      approvedBy: waiver.approvedBy,
      startsOn: formatDay(waiver.startsOn),
      endsOn: formatDay(waiver.endsOn),
    })),
  };
}

/** Days are said as days, and not by their distance from today: nothing here is "expiring", or to be renewed. */
const NO_WARNING_DAYS = -1;

function standingOf({ slot, tree }: Reasoned, known: Known): PackStanding {
  const { requirementId, kind, reason, since, until, policies, waiverId } = slot;
  const { asOf, names } = known;
  const waiver = (waiverId && known.waivers.get(waiverId)) ?? null;
  const awardName = (id: AwardId) => nameOf(id, known);
  return {
    ...{ requirementId, kind, reason, policies, waiverId },
    since: iso(since),
    lastOn: iso(until === null ? null : addDays(until, -1)),
    words: standingWords({ ...slot, renewalWindowDays: null }, asOf, NO_WARNING_DAYS).words,
    why: reasonWords({ kind, tree, waiver, names, awardName }),
    awards: awardsNamed(tree),
  };
}

function nameOf(id: AwardId, { awards, credentialNames }: Known): string {
  const award = awards.get(id);
  return (award && credentialNames.get(award.credentialId)) ?? "an award";
}

function awardOf(id: AwardId, known: Known): PackAward {
  const award = known.awards.get(id);
  if (!award) throw new Error("A standing rests on an award that is not there.");
  return {
    ...{ id, credentialId: award.credentialId, credential: nameOf(id, known) },
    ...{ number: award.number, proof: award.proof, source: award.source },
    issuedOn: formatDay(award.issuedOn),
    expiresOn: iso(award.expiresOn),
    revokedOn: iso(award.revokedOn),
    hours: award.hours,
    verifications: (known.looks.get(id) ?? []).map((one) => ({
      ...{ by: one.verifiedBy, proof: one.proof, note: one.note, stands: one.stands },
      on: formatDay(one.verifiedOn),
    })),
  };
}

/** A day as it is written; null for an open side. */
function iso(day: Day | null): string | null {
  return day !== null && Number.isFinite(day) ? formatDay(day) : null;
}
