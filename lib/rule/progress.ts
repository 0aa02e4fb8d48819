import type { Day } from "@/lib/calendar";
import { at } from "@/lib/timeline/timeline";
import { evaluate } from "./evaluate";
import type { Holder } from "./holder";
import { branchesOf, neededOf, type Rule } from "./rule";

/** How far somebody is with a rule on a day. */
export type Progress = {
  /** Of the parts directly below the rule: how many hold, and how many have to. */
  readonly earned: number;
  readonly needed: number;
  /** From 0 to 1, and 1 only where it holds. A part that has parts counts by as much of it as there is. */
  readonly share: number;
  /** What has to hold besides; nothing where the rule holds. */
  readonly missing: readonly Rule[];
};

/** More that is held never takes from the share. */
export function progressOf(rule: Rule, holder: Holder, asOf: Day): Progress {
  const branches = branchesOf(rule);
  if (branches.length === 0) {
    const isMet = at(evaluate(rule, holder), asOf).met;
    return {
      ...{ earned: isMet ? 1 : 0, needed: 1, share: isMet ? 1 : 0 },
      missing: isMet ? [] : [rule],
    };
  }
  const needed = neededOf(rule);
  const parts = branches.map((branch) => ({ rule: branch, ...progressOf(branch, holder, asOf) }));
  const earned = Math.min(needed, parts.filter(isWhole).length);
  const best = parts.map(({ share }) => share).sort((a, b) => b - a);
  const sum = best.slice(0, needed).reduce((total, share) => total + share, 0);
  return { earned, needed, share: sum / needed, missing: missingAmong(parts, needed - earned) };
}

type Part = Progress & { readonly rule: Rule };

function isWhole({ missing }: Progress): boolean {
  return missing.length === 0;
}

/** Where every open part is needed, each says what it lacks; else some of them are. */
function missingAmong(parts: readonly Part[], more: number): readonly Rule[] {
  const open = parts.filter((part) => !isWhole(part));
  if (more <= 0) return [];
  if (more >= open.length) return open.flatMap(({ missing }) => missing);
  const rules = open.map(({ rule }) => rule);
  return [more === 1 ? { any: rules } : { atLeast: more, of: rules }];
}
