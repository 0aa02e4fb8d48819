import { addDays, type Day } from "@/lib/calendar";
import type {
  Meaning,
  PersonFacts,
  PolicyVersion,
  Requirement,
  RequirementVersion,
} from "@/lib/facts";
import { groupBy } from "@/lib/group-by";
import type { AwardId, PersonId, PolicyVersionId, RequirementId } from "@/lib/ids";
import { versionOn } from "@/lib/requirement/version";
import { isOn, isWithinSpan } from "@/lib/span";
import type { StandingKind } from "@/lib/standing/standing";
import { teamOnDay } from "@/lib/team/member-team";
import { type Counts, coverageOf } from "./coverage";

/** Why a slot began to count otherwise, in the order in which changes of one day are taken. */
export const CAUSES = [
  "left",
  "joined",
  "moved",
  "role",
  "requirement",
  "policy",
  "lapsed",
  "revoked",
  "earned",
  "waiver",
  "other",
] as const;
export type Cause = (typeof CAUSES)[number];

/** Days `[from, until)` on which a slot of the people that are looked at stands one way. */
export type SlotSpan = {
  readonly personId: PersonId;
  readonly requirementId: RequirementId;
  readonly kind: StandingKind;
  readonly by: readonly AwardId[];
  readonly policies: readonly PolicyVersionId[];
  readonly from: Day;
  readonly until: Day;
};

/** One slot counts otherwise from a day on; null where nothing was, or is, required. */
export type SlotChange = {
  readonly day: Day;
  readonly personId: PersonId;
  readonly requirementId: RequirementId;
  readonly before: StandingKind | null;
  readonly after: StandingKind | null;
  readonly cause: Cause;
  /** By how much it moved the coverage, as a share: 0.01 is a point. */
  readonly moved: number;
};

export type CausesQuestion = {
  /** All spans of every slot that changes between the two days. */
  readonly spans: readonly SlotSpan[];
  readonly people: ReadonlyMap<PersonId, PersonFacts>;
  readonly requirements: ReadonlyMap<RequirementId, Requirement>;
  readonly policies: Meaning["policies"];
  /** The day from which on changes are looked at, itself not, and the last day of them. */
  readonly from: Day;
  readonly until: Day;
  /** How all slots stood on the first day. */
  readonly counts: Counts;
};

/**
 * The changes between two days that moved coverage, taken one after another: what each moved adds up to
 * the whole difference, because each begins where the one before ended. While nothing is required the
 * share stays where it was.
 */
export function coverageCauses(question: CausesQuestion): SlotChange[] {
  const counts = { ...question.counts };
  let share = coverageOf(counts) ?? 0;
  return changesIn(question).map((change) => {
    if (change.before) counts[change.before]--;
    if (change.after) counts[change.after]++;
    const next = coverageOf(counts) ?? share;
    const moved = next - share;
    share = next;
    return { ...change, moved };
  });
}

type Step = Omit<SlotChange, "moved">;

function changesIn(question: CausesQuestion): Step[] {
  const slots = groupBy(question.spans, (span) => `${span.personId} ${span.requirementId}`);
  return [...slots.values()]
    .flatMap((spans) => stepsOf(spans, question))
    .filter(({ before, after }) => countsAs(before) !== countsAs(after))
    .sort(
      (a, b) =>
        a.day - b.day ||
        CAUSES.indexOf(a.cause) - CAUSES.indexOf(b.cause) ||
        (a.personId < b.personId ? -1 : 1),
    );
}

/** Grace and gap weigh the same, and what is waived as if nothing were required. */
function countsAs(kind: StandingKind | null): "met" | "unmet" | "out" {
  if (kind === null || kind === "waived") return "out";
  return kind === "met" ? "met" : "unmet";
}

function stepsOf(
  spans: readonly SlotSpan[],
  { people, requirements, policies, from, until }: CausesQuestion,
) {
  const versions = [...policies.values()].flat();
  const days = new Set(spans.flatMap((span) => [span.from, span.until]));
  return [...days]
    .filter((day) => day > from && day <= until)
    .map((day): Step => {
      const [before, after] = [spanOn(spans, addDays(day, -1)), spanOn(spans, day)];
      const [any] = spans;
      if (!any) throw new Error("A slot has spans.");
      const { personId, requirementId } = any;
      const cause = causeOf({
        ...{ day, before, after },
        facts: people.get(personId),
        versions: requirements.get(requirementId)?.versions ?? [],
        turned: versions.filter((one) => turnsOn(one, day)).map(({ id }) => id),
      });
      const kinds = { before: before?.kind ?? null, after: after?.kind ?? null };
      return { day, personId, requirementId, ...kinds, cause };
    });
}

function spanOn(spans: readonly SlotSpan[], day: Day): SlotSpan | null {
  return spans.find((span) => isWithinSpan(day, span)) ?? null;
}

type Turn = {
  readonly day: Day;
  readonly before: SlotSpan | null;
  readonly after: SlotSpan | null;
  /** Absent where somebody is out of reach by now. */
  readonly facts: PersonFacts | undefined;
  readonly versions: readonly RequirementVersion[];
  /** The versions of policies that begin on the day, or ended the day before. */
  readonly turned: readonly PolicyVersionId[];
};

function turnsOn({ effectiveFrom, effectiveUntil }: PolicyVersion, day: Day): boolean {
  return effectiveFrom === day || (effectiveUntil !== null && addDays(effectiveUntil, 1) === day);
}

function causeOf({ day, before, after, facts, versions, turned }: Turn): Cause {
  const eve = addDays(day, -1);
  const isRewritten = versionOn(versions, eve) !== versionOn(versions, day);
  if (before && after && isRewritten) return "requirement";
  if (before && after) return causeWithin(before, after, { day, facts, turned });
  if (!facts) return isRewritten ? "requirement" : "other";
  const [own, next] = [teamOnDay(facts, eve), teamOnDay(facts, day)];
  if (own === null && next !== null) return "joined";
  if (own !== null && next === null) return "left";
  if (isRewritten) return "requirement";
  if (own !== next) return "moved";
  return rolesOn(facts, eve) === rolesOn(facts, day) ? "other" : "role";
}

function causeWithin(
  before: SlotSpan,
  after: SlotSpan,
  { day, facts, turned }: Pick<Turn, "day" | "facts" | "turned">,
): Cause {
  const { policies, by } = before.kind === "met" ? before : after;
  if (policies.some((id) => turned.includes(id))) return "policy";
  if (after.kind === "met") return "earned";
  if (before.kind !== "met") return "waiver";
  const isRevoked = facts?.awards.some((award) => award.revokedOn === day && by.includes(award.id));
  return isRevoked ? "revoked" : "lapsed";
}

function rolesOn({ roles }: PersonFacts, day: Day): string {
  const held = roles.filter(({ startsOn, endsOn }) => isOn(day, startsOn, endsOn));
  return held
    .map(({ roleId }) => roleId)
    .sort()
    .join();
}
