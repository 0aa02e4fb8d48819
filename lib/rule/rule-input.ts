import { z } from "zod";
import { CompetencyId, CredentialId, RoleId } from "@/lib/ids";
import { Proof } from "@/lib/proof";
import { type Flaw, flawsIn, type RulePath } from "./flaws";
import { MAX_BRANCHES, MAX_DEPTH, MAX_HOURS, MAX_MONTHS, type Rule } from "./rule";

const WORDS = {
  empty: "A group needs one part at least.",
  full: `A group has at most ${MAX_BRANCHES} parts.`,
  level: "A level is a whole number from 1 to 20.",
  months: `Experience is asked for in 1 to ${MAX_MONTHS} whole months.`,
  hours: `Upkeep is asked for in 1 to ${MAX_HOURS} whole hours.`,
  window: `The hours are gathered in 1 to ${MAX_MONTHS} whole months.`,
  needed: "At least one part of a group has to hold.",
  unchosen: "Choose what is asked for.",
  deep: `A rule is at most ${MAX_DEPTH} levels deep.`,
  other: "A rule names a credential, a competency, experience or upkeep, or is a group of rules.",
};

const minProof = Proof.exactOptional();
const needed = z.int(WORDS.needed).min(1, WORDS.needed);
const months = z.int(WORDS.months).min(1, WORDS.months).max(MAX_MONTHS, WORDS.months);
const hours = z.int(WORDS.hours).min(1, WORDS.hours).max(MAX_HOURS, WORDS.hours);
const window = z.int(WORDS.window).min(1, WORDS.window).max(MAX_MONTHS, WORDS.window);
const level = z.int(WORDS.level).min(1, WORDS.level).max(20, WORDS.level);
const atWork = z.literal(true).exactOptional();
const roleId = RoleId.exactOptional();

const LEAVES = {
  credential: z.strictObject({ credential: CredentialId, minProof }),
  competency: z.strictObject({ competency: CompetencyId, level, minProof, atWork }),
  experience: z.strictObject({ experience: z.strictObject({ months, roleId }) }),
  upkeep: z.strictObject({
    upkeep: z.strictObject({ hours, months: window, competency: CompetencyId.exactOptional() }),
    minProof,
  }),
};

/** A group of what `branch` reads. */
function groupsOf<Branch extends z.ZodType>(branch: Branch) {
  const branches = z.array(branch).min(1, WORDS.empty).max(MAX_BRANCHES, WORDS.full);
  return {
    all: z.strictObject({ all: branches }),
    any: z.strictObject({ any: branches }),
    of: z.strictObject({ atLeast: needed, of: branches }),
  };
}

const groups = groupsOf(z.lazy(() => ruleShape));
const ruleShape: z.ZodType<Rule> = z
  .union([
    groups.all,
    groups.any,
    groups.of,
    LEAVES.credential,
    LEAVES.competency,
    LEAVES.experience,
    LEAVES.upkeep,
  ])
  .meta({ id: "Rule" });

/** One level of a rule, whatever is below it. */
const ONE_LEVEL = { ...groupsOf(z.unknown()), ...LEAVES };
const Branches = z.array(z.unknown()).catch([]);

/**
 * A rule from outside: no empty group, nothing that can never hold or stands twice, at most eight levels
 * deep. Each problem stands at the part that has it: a union alone would only say "invalid".
 */
export const RuleInput = z.preprocess(
  (value, context) => {
    const flaws = shapeFlaws(value, []);
    for (const flaw of flaws) tell(context, flaw);
    return flaws.length > 0 ? z.NEVER : value;
  },
  ruleShape.superRefine((rule, context) => {
    for (const flaw of flawsIn(rule)) tell(context, flaw);
  }),
);

function tell(context: z.RefinementCtx, { path, code, message }: Flaw): void {
  context.addIssue({ code: "custom", path: [...path], message, params: { code } });
}

/** Goes no deeper than a rule may: thousands of levels would take the stack with them. */
function shapeFlaws(value: unknown, path: RulePath): Flaw[] {
  if (path.length >= 2 * MAX_DEPTH)
    return [{ path: [], code: "rule-too-deep", message: WORDS.deep }];
  const kind = kindOf(value);
  if (kind === undefined) return [{ path, code: "rule-unknown", message: WORDS.other }];
  const read = ONE_LEVEL[kind].safeParse(value);
  if (!read.success) {
    return read.error.issues.map((issue) => {
      const inside = issue.path.filter((part) => typeof part !== "symbol");
      const message = issue.code === "invalid_format" ? WORDS.unchosen : issue.message;
      return { path: [...path, ...inside], code: issue.code, message };
    });
  }
  const own: Readonly<Record<string, unknown>> = read.data;
  const branches = Branches.parse(own[kind]);
  return branches.flatMap((branch, n) => shapeFlaws(branch, [...path, kind, n]));
}

const KINDS = ["all", "any", "of", "credential", "competency", "experience", "upkeep"] as const;

function kindOf(value: unknown): (typeof KINDS)[number] | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  return KINDS.find((kind) => Object.hasOwn(value, kind));
}
