import type { Day } from "@/lib/calendar";
import { dayText } from "@/lib/format/day";
import {
  byPolicy,
  changeWords,
  outlineOf,
  type RuleNames,
  type RuleOutline,
  ruleWords,
} from "@/lib/format/rule";
import type { AwardId } from "@/lib/ids";
import type { Reason } from "@/lib/rule/explain";
import type { Rule } from "@/lib/rule/rule";
import type { StandingKind } from "@/lib/standing/standing";

/** A whole rule in one sentence: "Any one of these 2 (A; All of these 2 (B; C))". */
export function ruleSentence(rule: Rule, names: RuleNames): string {
  return sentenceOf(outlineOf(rule, names));
}

function sentenceOf({ words, branches }: RuleOutline): string {
  return branches.length === 0 ? words : `${words} (${branches.map(sentenceOf).join("; ")})`;
}

type Waived = { readonly reason: string; readonly approvedBy: string; readonly endsOn: Day };

/** What is told of why somebody stands as they do. */
export type Told = {
  readonly kind: StandingKind;
  readonly tree: Reason;
  /** Where they go without. */
  readonly waiver: Waived | null;
  readonly names: RuleNames;
  readonly awardName: (id: AwardId) => string;
};

/** Why somebody stands as they do, in words: what holds, who let them go without, or what is lacking. */
export function reasonWords({ kind, tree, waiver, names, awardName }: Told): string {
  if (kind === "met") return `Holds: ${heldParts(tree, names).join("; ")}.`;
  if (kind === "waived" && waiver) {
    const { reason, approvedBy, endsOn } = waiver;
    return `Waived by ${approvedBy} up to ${dayText(endsOn)}: ${reason}`;
  }
  const lacks = `Lacks: ${ruleSentence(tree.rule, names)}.`;
  const steps = tree.closest.map((change) =>
    changeWords(change, names, "awardId" in change ? awardName(change.awardId) : ""),
  );
  return steps.length === 0 ? lacks : `${lacks} Least change: ${steps.join("; ")}.`;
}

/** The parts of a rule that hold, as far down as they can be told apart. */
function heldParts({ rule, met, policies, children }: Reason, names: RuleNames): string[] {
  if (!met) return [];
  if (children.length === 0) return [ruleWords(rule, names)];
  if ("credential" in rule) {
    const instead = children.flatMap((child) => heldParts(child, names)).join("; ");
    return [`${ruleWords(rule, names)}, ${byPolicy(policies, names.policy)} (${instead})`];
  }
  return children.flatMap((child) => heldParts(child, names));
}

/** The awards that a reason rests on: those that carry it, and those that a step would mend. */
export function awardsNamed(tree: Reason): AwardId[] {
  const mended = tree.closest.flatMap((change) => ("awardId" in change ? [change.awardId] : []));
  return [...new Set([...tree.by, ...mended])].sort();
}
