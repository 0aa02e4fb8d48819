import { type AwardRow, awardsOf } from "@/db/queries/awards";
import { credentialsIn } from "@/db/queries/catalogue";
import { factsOf } from "@/db/queries/facts";
import { meaningFor } from "@/db/queries/meaning";
import { ruleNamesFor } from "@/db/queries/rule-names";
import { type Slot, slotsOn } from "@/db/queries/standings";
import { type VerificationRow, verificationsAmong } from "@/db/queries/verifications";
import { waiversInForce } from "@/db/queries/waivers";
import type { waivers } from "@/db/schema/waivers";
import type { Actor } from "@/lib/access";
import { addDays, type Day, formatDay } from "@/lib/calendar";
import type { RuleNames } from "@/lib/format/rule";
import { standingWords } from "@/lib/format/standing";
import { groupBy } from "@/lib/group-by";
import type { AwardId, CredentialId, RequirementId, TeamId } from "@/lib/ids";
import type { PackAward, PackPerson, PackRequirement, PackStanding } from "@/lib/pack/evidence";
import type { PackQuestion } from "@/lib/pack/question";
import { awardsNamed, reasonWords } from "@/lib/pack/reason-words";
import { explain, type Reason } from "@/lib/rule/explain";
import { type Holder, holderOf, holderUnder } from "@/lib/rule/holder";
import type { Member } from "./population";

type WaiverRow = typeof waivers.$inferSelect;

/** A slot and why it stands so; what is known of its awards and waivers is read for many people at once. */
type Reasoned = { readonly slot: Slot; readonly tree: Reason };

/** Reads some people of a pack at a time, in the order in which they are asked for. */
export async function peopleReader(
  actor: Actor,
  question: PackQuestion,
  requirements: readonly PackRequirement[],
  paths: ReadonlyMap<TeamId, string>,
): Promise<(members: readonly Member[]) => Promise<PackPerson[]>> {
  const { asOf, proof } = question;
  const byId = new Map(requirements.map((one) => [one.id, one]));
  const [meaning, names, credentials] = await Promise.all([
    meaningFor(actor),
    ruleNamesFor(actor),
    credentialsIn(actor),
  ]);
  const credentialNames = new Map(credentials.map(({ id, name }) => [id, name]));
  return async (members) => {
    const personIds = members.map(({ id }) => id);
    const [facts, slots, inForce] = await Promise.all([
      factsOf(actor, personIds),
      slotsOn(actor, { asOf, proof, teamId: question.teamId, personIds }),
      waiversInForce(actor, personIds, asOf),
    ]);
    const holders = new Map(facts.map((one) => [one.personId, holderOf(meaning, one, proof)]));
    const asked = slots.filter(({ requirementId }) => byId.has(requirementId));
    const reasoned = asked.map((slot) => reasonFor(slot, holders, byId, asOf));
    const ids = [...new Set(reasoned.flatMap(({ tree }) => awardsNamed(tree)))];
    const [awards, looks] = await Promise.all([
      awardsOf(actor, { ids }),
      verificationsAmong(actor, ids),
    ]);
    const known: Known = {
      ...{ asOf, names, paths, credentialNames },
      awards: new Map(awards.map((award) => [award.id, award])),
      looks: groupBy(looks, ({ awardId }) => awardId),
      waivers: new Map(inForce.map((waiver) => [waiver.id, waiver])),
    };
    const ofPerson = groupBy(reasoned, ({ slot }) => slot.personId);
    const waiversOf = groupBy(
      inForce.filter(({ requirementId }) => byId.has(requirementId)),
      ({ personId }) => personId,
    );
    return members.map((member) => {
      const own = ofPerson.get(member.id) ?? [];
      return personOf(member, own, waiversOf.get(member.id) ?? [], known);
    });
  };
}

function reasonFor(
  slot: Slot,
  holders: ReadonlyMap<string, Holder>,
  requirements: ReadonlyMap<RequirementId, PackRequirement>,
  asOf: Day,
): Reasoned {
  const holder = holders.get(slot.personId);
  const requirement = requirements.get(slot.requirementId);
  if (!holder || !requirement) throw new Error("A standing is of nobody, or under nothing.");
  return { slot, tree: explain(requirement.rule, holderUnder(requirement, holder), asOf) };
}

type Known = {
  readonly asOf: Day;
  readonly names: RuleNames;
  readonly paths: ReadonlyMap<TeamId, string>;
  readonly credentialNames: ReadonlyMap<CredentialId, string>;
  readonly awards: ReadonlyMap<AwardId, AwardRow>;
  readonly looks: ReadonlyMap<AwardId, readonly VerificationRow[]>;
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

/** Days are said as days, and not by their distance from today: nothing here is "expiring". */
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
    words: standingWords(slot, asOf, NO_WARNING_DAYS).words,
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
