import { type Day, formatDay } from "@/lib/calendar";
import { isCertifying, isIntroductory, type Tiered } from "@/lib/credential/tier";
import type { CompetencyId, CredentialId, RoleId } from "@/lib/ids";
import { type InputProblem, problem } from "@/lib/refusal";
import { type Flaw, flawsIn, partsOf, type RulePath } from "./flaws";
import type { CompetencyRule, Rule } from "./rule";
import { introductoryIn, type Tiers, tastersIn } from "./tasters";

/** What is known of what rules name; null for what is not there. */
export type Named = {
  readonly credential: (id: CredentialId) =>
    | ({
        readonly name: string;
        /** What it turned out to be: the row is on record only. */
        readonly mergedInto: string | null;
      } & Tiered)
    | null;
  readonly competency: (id: CompetencyId) => {
    readonly name: string;
    /** The highest level of its framework; null where that has none. */
    readonly highest: number | null;
    /** Its last day, where it was withdrawn. */
    readonly endsOn: Day | null;
  } | null;
  readonly role: (id: RoleId) => boolean;
};

type Asked = {
  /** The input's field, to which the way to the part is added: "rule/all/1/level". */
  readonly field: string;
  /** The first day on which it is asked; null where it is asked on no day in particular. */
  readonly firstDay: Day | null;
  /**
   * Whether introductory credentials may be asked for: wherever somebody wants them, anywhere but instead of
   * a certification, or not at all.
   */
  readonly tasters?: "anywhere" | "not-instead" | "nowhere";
};

/** All that is wrong with a rule: that it can never hold, and what it names that cannot be asked for. */
export function ruleProblems(rule: Rule, named: Named, asked: Asked): InputProblem[] {
  const { field, firstDay, tasters = "anywhere" } = asked;
  const unaskable = partsOf(rule).flatMap(({ path, part }) =>
    namingFlaws(part, path, named, firstDay),
  );
  const flaws = [...flawsIn(rule), ...unaskable, ...TASTER_FLAWS[tasters](rule, named)];
  return flaws.map(({ path, code, message }) =>
    problem([field, ...path].join("/"), code, `${placeWords(path)}${message}`),
  );
}

function namingFlaws(rule: Rule, path: RulePath, named: Named, firstDay: Day | null): Flaw[] {
  if ("credential" in rule) {
    const known = named.credential(rule.credential);
    const at = [...path, "credential"];
    if (!known) return [{ path: at, ...UNKNOWN.credential }];
    if (known.mergedInto === null) return [];
    const message = `“${known.name}” turned out to be “${known.mergedInto}”: name that.`;
    return [{ path: at, code: "credential-merged", message }];
  }
  if ("competency" in rule) return competencyFlaws(rule, path, named, firstDay);
  if ("upkeep" in rule) {
    const { competency } = rule.upkeep;
    const at = [...path, "upkeep"];
    return competency ? competencyFlaws({ competency, level: 0 }, at, named, firstDay) : [];
  }
  const roleId = "experience" in rule ? rule.experience.roleId : undefined;
  if (roleId === undefined || named.role(roleId)) return [];
  return [{ path: [...path, "experience", "roleId"], ...UNKNOWN.role }];
}

function competencyFlaws(
  { competency, level }: Pick<CompetencyRule, "competency" | "level">,
  path: RulePath,
  named: Named,
  firstDay: Day | null,
): Flaw[] {
  const known = named.competency(competency);
  if (!known) return [{ path: [...path, "competency"], ...UNKNOWN.competency }];
  const { name, highest, endsOn } = known;
  const flaws: Flaw[] = [];
  if (highest !== null && level > highest) {
    const message = `The highest level of “${name}” is ${highest}.`;
    flaws.push({ path: [...path, "level"], code: "level-unknown", message });
  }
  if (firstDay !== null && endsOn !== null && endsOn < firstDay) {
    const message = `“${name}” was withdrawn: its last day was ${formatDay(endsOn)}.`;
    flaws.push({ path: [...path, "competency"], code: "competency-withdrawn", message });
  }
  return flaws;
}

const TASTER_FLAWS: Readonly<
  Record<NonNullable<Asked["tasters"]>, (rule: Rule, named: Named) => Flaw[]>
> = {
  anywhere: () => [],
  "not-instead": (rule, named) =>
    tastersIn(rule, tiersIn(named)).map(({ path, credential, beside }) =>
      tasterFlaw(
        path,
        credential,
        named,
        `is not enough where ${quoted(beside, named)} is asked for`,
      ),
    ),
  nowhere: (rule, named) =>
    introductoryIn(rule, tiersIn(named)).map(({ path, credential }) =>
      tasterFlaw(path, credential, named, "is no part of what stands in for a certification"),
    ),
};

function tasterFlaw(path: RulePath, id: CredentialId, named: Named, why: string): Flaw {
  const message = `${quoted(id, named)} is introductory: it ${why}.`;
  return { path: [...path, "credential"], code: "credential-introductory", message };
}

function quoted(id: CredentialId, named: Named): string {
  return `“${named.credential(id)?.name ?? ""}”`;
}

function tiersIn({ credential }: Named): Tiers {
  const are = (test: (own: Tiered) => boolean) => (id: CredentialId) => {
    const own = credential(id);
    return own !== null && test(own);
  };
  return { isIntroductory: are(isIntroductory), isCertifying: are(isCertifying) };
}

const UNKNOWN = {
  credential: {
    code: "credential-unknown",
    message: "The rule names a credential that is not there.",
  },
  competency: {
    code: "competency-unknown",
    message: "The rule names a competency that is not there.",
  },
  role: { code: "role-unknown", message: "The rule names a role that is not there." },
};

/** "Part 2.1: " for the first part of the second; nothing for the rule itself. */
function placeWords(path: RulePath): string {
  const numbers = path.flatMap((part) => (typeof part === "number" ? part + 1 : []));
  return numbers.length === 0 ? "" : `Part ${numbers.join(".")}: `;
}
