import type { Finding } from "@/lib/assessment/pasted-levels";
import type { Day } from "@/lib/calendar";
import { dayText } from "@/lib/format/day";
import type { AwardId, TeamId } from "@/lib/ids";
import { counts, type Proof } from "@/lib/proof";
import type { InputProblem } from "@/lib/refusal";
import { type Stay, succeed } from "@/lib/succession";

/** What has to be done to one row so that what is asked for is so. */
export type Step<Write> =
  | { readonly outcome: "create" | "change"; readonly said: string; readonly write: Write }
  | { readonly outcome: "already" | "refused"; readonly said: string };

type Kept = Stay & { readonly id: string };

/** A role from a day on, without end, beside what is held already. */
export function assignStep(held: readonly Stay[], startsOn: Day): Step<Stay> {
  const own = heldOn(held, startsOn);
  if (own?.endsOn === null) return already("They hold this role already.");
  if (own) return refused(`They hold this role until ${dayText(own.endsOn)} already.`);
  const later = held.find((stay) => stay.startsOn > startsOn);
  if (later) return refused(`They hold this role from ${dayText(later.startsOn)} on already.`);
  return { outcome: "create", said: "", write: { startsOn, endsOn: null } };
}

/** A role until a day; what ended before stays. */
export function endStep(held: readonly Kept[], endsOn: Day): Step<{ readonly id: string }> {
  const own = heldOn(held, endsOn);
  if (own && own.endsOn !== endsOn) {
    const before = own.endsOn === null ? "" : `It would have ended on ${dayText(own.endsOn)}.`;
    return { outcome: "change", said: before, write: { id: own.id } };
  }
  const later = held.find((stay) => stay.startsOn > endsOn);
  return later && !own
    ? refused(`They hold this role only from ${dayText(later.startsOn)} on.`)
    : already("They do not hold this role after that day.");
}

type Member = Kept & { readonly teamId: TeamId };
export type Move = {
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  /** The membership that ends the day before; null for none. */
  readonly ends: string | null;
};

/** A team from a day on; the one before ends the day before. */
export function moveStep(
  held: readonly Member[],
  { teamId, startsOn }: { readonly teamId: TeamId; readonly startsOn: Day },
): Step<Move> {
  if (heldOn(held, startsOn)?.teamId === teamId) return already("They are in this team already.");
  const succession = succeed(held, { startsOn, endsOn: null });
  if (!succession.ok) return refused("They come into another team on this very day.");
  const { ends, endsOn } = succession.value;
  const said = endsOn === null ? "" : `Until ${dayText(endsOn)}: then they go to another team.`;
  return { outcome: "create", said, write: { startsOn, endsOn, ends: ends?.stay.id ?? null } };
}

type Waived = { readonly startsOn: Day; readonly endsOn: Day };

/** One waiver at a time. */
export function waiveStep(held: readonly Waived[], asked: Waived): Step<Waived> {
  const over = held.find((own) => own.startsOn <= asked.endsOn && own.endsOn >= asked.startsOn);
  if (!over) return { outcome: "create", said: "", write: asked };
  const covers = over.startsOn <= asked.startsOn && over.endsOn >= asked.endsOn;
  const until = `until ${dayText(over.endsOn)}`;
  return covers ? already(`Waived ${until} already.`) : refused(`Waived ${until} for some days.`);
}

type Verifiable = { readonly id: AwardId; readonly proof: Proof };

/** Somebody has seen what proves an award; `problems` say why it may not be them. */
export function verifyStep(award: Verifiable, problems: readonly InputProblem[]): Step<AwardId> {
  const [problem] = problems;
  if (counts(award.proof, "checked")) return already("Its proof was checked already.");
  if (problem) return refused(problem.message);
  return { outcome: "change", said: `It was ${award.proof} until now.`, write: award.id };
}

type Known = {
  /** The level that is shown already, by evidence of at least the proof that an assessment will have. */
  readonly level: number;
  /** There is an assessment of this kind from this very day. */
  readonly isAssessed: boolean;
  /** Whether it is recorded although it is shown already. */
  readonly confirms: boolean;
};

/** A level that somebody found; `problems` say why it cannot be. */
export function assessStep(
  finding: Finding,
  { level, isAssessed, confirms }: Known,
  problems: readonly InputProblem[],
): Step<Finding> {
  const [problem] = problems;
  if (problem) return refused(problem.message);
  if (finding.level === level && !confirms) return already(`Level ${level} is shown already.`);
  if (isAssessed) return refused("They were assessed on this very day: correct that.");
  return { outcome: "create", said: beforeText(finding.level, level), write: finding };
}

function beforeText(found: number, shown: number): string {
  if (found < shown) return `Level ${found}; other evidence shows ${shown}, which stays.`;
  if (found === shown) return `Level ${found}, as is shown already.`;
  return `Level ${found}; it was ${shown === 0 ? "none" : shown}.`;
}

function heldOn<Own extends Stay>(held: readonly Own[], day: Day): Own | undefined {
  return held.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day));
}

function already(said: string) {
  return { outcome: "already", said } as const;
}

function refused(said: string) {
  return { outcome: "refused", said } as const;
}
