import type { CredentialId } from "@/lib/ids";
import { partsOf } from "./flaws";
import { branchesOf, leavesOf, neededOf, type Rule } from "./rule";

/** What rules have to know of credentials' tiers. */
export type Tiers = {
  readonly isIntroductory: (id: CredentialId) => boolean;
  readonly isCertifying: (id: CredentialId) => boolean;
};

/** A taster that would be enough where a certification is asked for, and which one that is. */
export type Taster = {
  readonly path: readonly (string | number)[];
  readonly credential: CredentialId;
  readonly beside: CredentialId;
};

/**
 * The introductory credentials of a rule that somebody could hold instead of a certification: it stands in
 * another branch of a choice. What is asked for beside a certification, or alone, is no such.
 */
export function tastersIn(rule: Rule, tiers: Tiers): Taster[] {
  return tastersBelow(rule, { path: [], beside: null }, tiers);
}

type Place = Pick<Taster, "path"> & {
  /** A certification that is asked for in another branch of the choice; null where none is. */
  readonly beside: CredentialId | null;
};

function tastersBelow(rule: Rule, { path, beside }: Place, tiers: Tiers): Taster[] {
  if ("credential" in rule) {
    const { credential } = rule;
    return beside !== null && tiers.isIntroductory(credential)
      ? [{ path, credential, beside }]
      : [];
  }
  const branches = branchesOf(rule);
  const key = "all" in rule ? "all" : "any" in rule ? "any" : "of";
  const isChoice = neededOf(rule) < branches.length;
  return branches.flatMap((branch, n) => {
    const other = certificationAmong(branches.toSpliced(n, 1), tiers);
    // In a choice it is the other way to hold the rule; else it has to be held as well.
    const known = isChoice ? (other ?? beside) : other === null ? beside : null;
    return tastersBelow(branch, { path: [...path, key, n], beside: known }, tiers);
  });
}

function certificationAmong(rules: readonly Rule[], tiers: Tiers): CredentialId | null {
  const named = rules.flatMap(leavesOf).flatMap((leaf) => {
    return "credential" in leaf && tiers.isCertifying(leaf.credential) ? [leaf.credential] : [];
  });
  return named[0] ?? null;
}

/** The rule without them: nobody holds it by a taster. The same rule where it names none. */
export function withoutTasters(rule: Rule, tiers: Tiers): Rule {
  return withoutThese(rule, tastersIn(rule, tiers));
}

/** Everything introductory in a rule, wherever it stands. */
export function introductoryIn(rule: Rule, { isIntroductory }: Tiers): Omit<Taster, "beside">[] {
  return partsOf(rule).flatMap(({ path, part }) =>
    "credential" in part && isIntroductory(part.credential)
      ? [{ path, credential: part.credential }]
      : [],
  );
}

/** The rule without any of it. */
export function withoutIntroductory(rule: Rule, tiers: Tiers): Rule {
  return withoutThese(rule, introductoryIn(rule, tiers));
}

const NEVER: Rule = { any: [] };

function withoutThese(rule: Rule, these: readonly Pick<Taster, "path">[]): Rule {
  const dropped = new Set(these.map(({ path }) => path.join("/")));
  return dropped.size === 0 ? rule : (without(rule, "", dropped) ?? NEVER);
}

/** Null where it cannot hold any more. */
function without(rule: Rule, path: string, dropped: ReadonlySet<string>): Rule | null {
  if (dropped.has(path)) return null;
  if (!("all" in rule || "any" in rule || "of" in rule)) return rule;
  const key = "all" in rule ? "all" : "any" in rule ? "any" : "of";
  const prefix = path === "" ? key : `${path}/${key}`;
  const kept = branchesOf(rule).flatMap(
    (branch, n) => without(branch, `${prefix}/${n}`, dropped) ?? [],
  );
  if (kept.length < neededOf(rule)) return null;
  if ("all" in rule) return { all: kept };
  return "any" in rule ? { any: kept } : { ...rule, of: kept };
}
