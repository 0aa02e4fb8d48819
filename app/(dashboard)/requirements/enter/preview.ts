import "server-only";
import { paths } from "@/app/_server/paths";
import { isMoved, type Pair, peopleUnder } from "@/app/_server/people-under";
import type {
  PreviewList,
  PreviewPerson,
  StandingsPreview,
} from "@/components/requirement/standings-preview";
import { inScope } from "@/db/actor-scope";
import { versionOf } from "@/db/queries/meaning";
import { namesOfRows } from "@/db/queries/names";
import { requirementOf } from "@/db/queries/requirements";
import { ruleNamesFor } from "@/db/queries/rule-names";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import type { Requirement, RequirementVersion } from "@/lib/facts";
import { dayText } from "@/lib/format/day";
import { outlineOf, type RuleNames, ruleLine } from "@/lib/format/rule";
import { RequirementId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { asIfInEffect } from "@/lib/requirement/as-if";
import { explain } from "@/lib/rule/explain";
import { holderUnder } from "@/lib/rule/holder";
import type { StandingOn } from "@/lib/standing/standing-on";

const FIRST_SHOWN = 8;
/** More than anybody reads; the rest is in the standings once it is in effect. */
const MOST_SHOWN = 1_000;
/** A requirement that is not there yet: its standings are nobody's. */
const NEW_REQUIREMENT = RequirementId.parse("00000000-0000-4000-8000-000000000000");

export type PreviewQuestion = {
  readonly requirementId: RequirementId | null;
  /** The version that is being corrected. */
  readonly versionId: string | null;
  readonly version: RequirementVersion;
  readonly today: Day;
  readonly proof: Proof;
  readonly isForAll: boolean;
};

/**
 * How the people in reach would stand on the version's first day, or today where that is past, as if it
 * were in effect then; and how they stand there by what is in effect. It writes nothing.
 */
export function standingsPreview(
  actor: Actor,
  question: PreviewQuestion,
): Promise<StandingsPreview> {
  const { version, today, proof } = question;
  const asOf = version.effectiveFrom > today ? version.effectiveFrom : today;
  return inScope(actor, async () => {
    const [known, asIf] = await comparedWith(actor, question, asOf);
    const pairs = await peopleUnder(actor, [known, asIf], { asOf, proof });
    const lines = await linesFor(actor, pairs, { ...question, asOf });
    const isMet = (on: StandingOn | null) => on?.standing.kind === "met";
    const hasBefore = pairs.some(({ before }) => before !== null);
    const asked = pairs.filter(({ after }) => after !== null);
    return {
      when: asOf === today ? "today" : `on ${dayText(asOf)}`,
      met: asked.filter(({ after }) => isMet(after)).length,
      asked: asked.length,
      metBefore: hasBefore ? pairs.filter(({ before }) => isMet(before)).length : null,
      lists: [
        ...(hasBefore ? changedLists(pairs, lines) : []),
        lines(
          "Would not meet it",
          "unmet",
          asked.filter(({ after }) => !isMet(after)),
        ),
        lines(
          "Would meet it",
          "met",
          asked.filter(({ after }) => isMet(after)),
        ),
      ].filter(({ count }) => count > 0),
    };
  });
}

async function comparedWith(
  actor: Actor,
  { requirementId, versionId, version }: PreviewQuestion,
  asOf: Day,
): Promise<[Requirement, Requirement]> {
  const row = requirementId && (await requirementOf(actor, requirementId));
  const id = row?.id ?? NEW_REQUIREMENT;
  const versions = row?.versions ?? [];
  const others = versions.filter((other) => other.id !== versionId);
  const without = { id, versions: others.map(versionOf) };
  return [{ id, versions: versions.map(versionOf) }, asIfInEffect(without, version, asOf)];
}

type Lines = (title: string, look: PreviewList["look"], pairs: readonly Pair[]) => PreviewList;

function changedLists(pairs: readonly Pair[], lines: Lines): PreviewList[] {
  const moved = pairs.filter(isMoved);
  const isMet = (on: StandingOn | null) => on?.standing.kind === "met";
  return [
    lines(
      "Met now, would not be",
      "unmet",
      moved.filter(({ before, after }) => isMet(before) && after !== null),
    ),
    lines(
      "Not met now, would be",
      "met",
      moved.filter(({ before, after }) => before !== null && isMet(after)),
    ),
    lines(
      "Asked nothing any more",
      "plain",
      moved.filter(({ after }) => after === null),
    ),
    lines(
      "Asked for the first time",
      "plain",
      moved.filter(({ before }) => before === null),
    ),
  ];
}

/** Lists of people by name; what somebody lacks is worked out for those who are shown only. */
async function linesFor(
  actor: Actor,
  pairs: readonly Pair[],
  { version, asOf, isForAll }: PreviewQuestion & { readonly asOf: Day },
): Promise<Lines> {
  const names = await ruleNamesFor(actor);
  const nameOf = await namesOfRows(
    actor,
    pairs.map(({ facts }) => facts.personId),
  );
  const person = (pair: Pair): PreviewPerson => {
    const id = pair.facts.personId;
    const note = lackOf(pair, version, { asOf, names });
    return { id, name: nameOf.get(id) ?? "", href: paths.person(id), note };
  };
  return (title, look, own) => {
    const byName = own.toSorted((a, b) =>
      (nameOf.get(a.facts.personId) ?? "").localeCompare(nameOf.get(b.facts.personId) ?? "", "en"),
    );
    const shown = byName.slice(0, isForAll ? MOST_SHOWN : FIRST_SHOWN);
    return { title, look, count: own.length, people: shown.map(person) };
  };
}

const HOW = { gap: "Gap", grace: "In grace", waived: "Waived" } as const;

/** The parts of the rule that fail, and how that would stand: "Gap: CySA+". */
function lackOf(
  { holder, after }: Pair,
  version: RequirementVersion,
  { asOf, names }: { readonly asOf: Day; readonly names: RuleNames },
): string {
  if (after === null || after.standing.kind === "met") return "";
  const reason = explain(version.rule, holderUnder(version, holder), asOf);
  const failing = reason.children.filter((child) => !child.met);
  const parts = (failing.length > 0 ? failing : [reason]).map((part) =>
    ruleLine(outlineOf(part.rule, names)),
  );
  return `${HOW[after.standing.kind]}: ${parts.join("; ")}`;
}
