import { validDays } from "@/lib/credential/validity";
import type { Award } from "@/lib/facts";
import type { AwardId } from "@/lib/ids";
import { counts, type Proof, strongerProof } from "@/lib/proof";
import { daysOf } from "@/lib/span";
import { fromSpans } from "@/lib/timeline/of-spans";
import {
  combineAll,
  constant,
  map,
  type Span,
  spans,
  type Timeline,
} from "@/lib/timeline/timeline";
import type { Holder } from "./holder";
import { branchesOf, type CompetencyRule, type CredentialRule, type Rule } from "./rule";
import { joinVerdicts, SHORT, sameVerdict, sorted, UNMET, type Verdict } from "./verdict";

const NEVER_MET: Timeline<Verdict> = constant(UNMET);

/**
 * On every day, whether the rule holds for this person and by which awards.
 * `explain` tells why on one day; both read the same leaves.
 */
export function evaluate(rule: Rule, holder: Holder): Timeline<Verdict> {
  if ("credential" in rule) return credentialHeld(rule, holder);
  if ("competency" in rule) return competencyReached(rule, holder);
  return join(
    rule,
    branchesOf(rule).map((branch) => evaluate(branch, holder)),
  );
}

/** Most branches of a real rule are constant for a person: only the others are swept. */
function join(rule: Rule, branches: Timeline<Verdict>[]): Timeline<Verdict> {
  const [first] = branches;
  if (first && branches.length === 1)
    return map(first, (v) => joinVerdicts(rule, [v]), sameVerdict);
  const fixed = branches.flatMap((branch) =>
    branch.length === 1 ? branch.map((s) => s.value) : [],
  );
  const varying = branches.filter((branch) => branch.length > 1);
  if (varying.length === 0) return constant(joinVerdicts(rule, fixed));
  const joinDay = (values: readonly Verdict[]) => joinVerdicts(rule, [...fixed, ...values]);
  return combineAll(varying, joinDay, sameVerdict);
}

function credentialHeld(rule: CredentialRule, holder: Holder): Timeline<Verdict> {
  const awards = holder.awards.get(rule.credential);
  if (!awards) return NEVER_MET;
  const lowest = lowestFor(rule, holder);
  const held = awards.filter((award) => counts(award.proof, lowest)).map(spanOf);
  return fromSpans(held, (ids) => (ids.length > 0 ? metBy(ids) : UNMET), sameVerdict);
}

function lowestFor(rule: CredentialRule | CompetencyRule, holder: Holder): Proof {
  return rule.minProof ? strongerProof(rule.minProof, holder.lowest) : holder.lowest;
}

function spanOf(award: Award): Span<AwardId> {
  return { ...validDays(award), value: award.id };
}

function metBy(ids: readonly AwardId[]): Verdict {
  return { met: true, by: sorted(ids), short: false };
}

function competencyReached(rule: CompetencyRule, holder: Holder): Timeline<Verdict> {
  const shown = shownLevels(rule, holder);
  if (shown.length === 0) return NEVER_MET;
  return fromSpans(
    shown,
    (on) => {
      const enough = on.filter((piece) => piece.level >= rule.level);
      if (enough.length > 0) return metBy(enough.flatMap((piece) => piece.by));
      return on.length > 0 ? SHORT : UNMET;
    },
    sameVerdict,
  );
}

/** A level in a competency, and the awards that show it; none for an assessment. */
type Shown = { readonly level: number; readonly by: readonly AwardId[] };

/** Every piece of evidence that counts for the competency, on its days. */
function shownLevels(rule: Omit<CompetencyRule, "level">, holder: Holder): Span<Shown>[] {
  const lowest = lowestFor({ ...rule, level: 1 }, holder);
  const assessed = (holder.assessments.get(rule.competency) ?? [])
    .filter((assessment) => counts(assessment.proof, lowest))
    .map((a) => ({ ...daysOf(a.assessedOn, a.expiresOn), value: { level: a.level, by: [] } }));
  const mappings = holder.meaning.mappings.get(rule.competency) ?? [];
  const earned = mappings.flatMap(({ credentialId, level }) =>
    spans(heldOrStacked(credentialId, { ...holder, lowest }))
      .filter((span) => span.value.met)
      .map(({ from, until, value }) => ({ from, until, value: { level, by: value.by } })),
  );
  return [...assessed, ...earned];
}

/**
 * The credential itself, or all that its stack rule asks for. A completed stack shows the same
 * competencies as the whole; it does not make anybody a holder of the whole.
 */
function heldOrStacked(
  credential: CredentialRule["credential"],
  holder: Holder,
): Timeline<Verdict> {
  const held = credentialHeld({ credential }, holder);
  const stack = holder.meaning.stacks.get(credential);
  return stack ? join({ any: [] }, [held, evaluate(stack, holder)]) : held;
}

/** The effective level: the highest that any counting evidence shows on the day, 0 where none does. */
export function levelOf(
  competency: CompetencyRule["competency"],
  holder: Holder,
): Timeline<number> {
  return fromSpans(shownLevels({ competency }, holder), (on) =>
    on.reduce((highest, piece) => (piece.level > highest ? piece.level : highest), 0),
  );
}
