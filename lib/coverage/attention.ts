import type { Day } from "@/lib/calendar";
import { groupBy } from "@/lib/group-by";
import type { CompetencyId, PersonId, RequirementId, TeamId } from "@/lib/ids";
import type { StandingKind } from "@/lib/standing/standing";
import type { SingleHolder } from "@/lib/team/single-holders";

/** A slot as far as it matters here. */
export type AttentionSlot = {
  readonly personId: PersonId;
  readonly personName: string | null;
  readonly teamId: TeamId;
  readonly requirementId: RequirementId;
  readonly kind: StandingKind;
  readonly since: Day;
  /** First day after the run. */
  readonly until: Day | null;
};

type About = {
  readonly teamId: TeamId;
  readonly requirementId: RequirementId;
  readonly names: string[];
  readonly people: number;
};

/** Something that somebody should look at, gravest first. */
export type Attention =
  | ({ readonly kind: "gap"; readonly since: Day } & About)
  | ({ readonly kind: "ending"; readonly from: Day } & About)
  | ({ readonly kind: "grace"; readonly from: Day } & About)
  | {
      readonly kind: "single-holder";
      readonly teamId: TeamId;
      readonly competencyId: CompetencyId;
      readonly personId: PersonId;
      readonly asked: number;
    };

export type AttentionFacts = {
  /** In a gap, ending soon, or in grace. */
  readonly slots: readonly AttentionSlot[];
  readonly singleHolders: readonly SingleHolder[];
};

/** The `most` gravest things: gaps of many, then grace that runs out, then what ends, then single holders. */
export function attention({ slots, singleHolders }: AttentionFacts, most: number): Attention[] {
  const together = [...groupBy(slots, keyOf).values()].flatMap(about);
  const single = [...singleHolders]
    .sort((a, b) => b.asked - a.asked)
    .map((holder): Attention => ({ kind: "single-holder", ...holder }));
  const gaps = ofKind(together, "gap");
  const kinds = [gaps, ofKind(together, "grace"), ofKind(together, "ending"), single];
  return inTurn(kinds).slice(0, most);
}

function keyOf({ kind, teamId, requirementId }: AttentionSlot): string {
  return `${kind} ${teamId} ${requirementId}`;
}

function about(slots: readonly AttentionSlot[]): Attention[] {
  const [first] = slots;
  if (!first || first.kind === "waived") return [];
  const { teamId, requirementId } = first;
  const names = slots.flatMap((slot) => slot.personName ?? []).sort();
  const common = { teamId, requirementId, names, people: slots.length };
  if (first.kind === "gap") {
    return [{ kind: "gap", since: earliest(slots.map((slot) => slot.since)), ...common }];
  }
  const ends = slots.flatMap((slot) => slot.until ?? []);
  if (ends.length === 0) return [];
  const kind = first.kind === "grace" ? "grace" : "ending";
  return [{ kind, from: earliest(ends), ...common }];
}

function earliest(days: readonly Day[]): Day {
  return days.reduce((a, b) => (a < b ? a : b));
}

function ofKind(all: readonly Attention[], kind: "gap" | "grace" | "ending"): Attention[] {
  const own = all.filter((item) => item.kind === kind);
  return own.sort((a, b) => peopleOf(b) - peopleOf(a) || dayOf(a) - dayOf(b));
}

function peopleOf(item: Attention): number {
  return item.kind === "single-holder" ? item.asked : item.people;
}

function dayOf(item: Attention): number {
  if (item.kind === "single-holder") return 0;
  return item.kind === "gap" ? item.since : item.from;
}

/** One of each kind before the second of any: a hundred gaps must not hide the one thing that ends tomorrow. */
function inTurn(kinds: readonly (readonly Attention[])[]): Attention[] {
  const longest = Math.max(0, ...kinds.map((kind) => kind.length));
  return Array.from({ length: longest }, (_, index) =>
    kinds.flatMap((kind) => kind[index] ?? []),
  ).flat();
}
