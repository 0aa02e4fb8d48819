import { addDays, type Day, formatDay } from "@/lib/calendar";
import type { Terms } from "@/lib/facts";
import type { RequirementId } from "@/lib/ids";
import type { RowProblem } from "@/lib/import/import";
import { placeOf } from "@/lib/import/plan/context";
import type { Draft } from "@/lib/import/plan/draft";
import { changesBetween, type FieldChange, type Shown } from "@/lib/import/plan/plan";
import { errorAt, noteAt } from "@/lib/import/plan/problem";
import type { Known, Rows } from "@/lib/import/plan/writes";
import { ruleText } from "@/lib/import/rules/rule-text";
import { sameTerms, termsOf, USUAL_TERMS } from "@/lib/requirement/terms";
import { fail, ok, type Result } from "@/lib/result";
import { canonical } from "@/lib/rule/canonical";
import { experienceText } from "@/lib/rule/experience-text";
import { leavesOf } from "@/lib/rule/rule";
import { upkeepText } from "@/lib/rule/upkeep-text";
import type { Lookups, ReadRequirement } from "./said-requirement";
import type { SaidVersion } from "./said-version";
import type { VersionLine } from "./version-line";

type Requirement = Rows["requirements"];
type Version = Rows["requirementVersions"];

/** The requirement's own row with what the file says of it. */
export function writeRequirement(
  id: RequirementId,
  known: Known<Requirement> | null,
  { name, said }: { readonly name: string; readonly said: ReadRequirement["requirement"] },
  draft: Draft,
): FieldChange[] {
  const before = known ?? { id, name, regime: null, clause: null, description: null };
  const after = { ...before, ...said };
  if (!known) {
    draft.insert("requirements", after);
    return [];
  }
  const changes = changesBetween(showRequirement(known), showRequirement(after));
  if (changes.length > 0) draft.update("requirements", { ...known, ...said });
  return changes;
}

function showRequirement({ regime, clause }: Requirement): Shown {
  return { regime, clause };
}

/** What changed against the version before, and which leaves that one had. */
export type WrittenVersion = {
  readonly changes: readonly FieldChange[];
  readonly knownLeaves: ReadonlySet<string>;
  readonly notes: readonly RowProblem[];
};

/**
 * Writes a version: over the known one that starts on the same day, else as a new one, before which
 * the one in effect ends. A file that gives no day speaks of the version in effect today.
 */
export function writeVersion(
  version: SaidVersion,
  { line, nextInFile }: { readonly line: VersionLine; readonly nextInFile: Day | null },
  lookups: Lookups,
): Result<WrittenVersion, RowProblem> {
  const { said, reads } = version;
  const { today } = lookups.context;
  const place = placeOf(lookups.context, reads[0].row.cells, "effective_from");
  const before = line.inEffectOn(said.effectiveFrom ?? today);
  const current = said.effectiveFrom === undefined ? before : line.startingOn(said.effectiveFrom);
  const later = line.nextAfter(said.effectiveFrom ?? current?.effectiveFrom ?? today);
  const next = earlier(later, nextInFile);
  const until = said.effectiveUntil ?? current?.effectiveUntil ?? null;
  if (next !== null && until !== null && until >= next) {
    return fail(errorAt(place, "versions-overlap", formatDay(next)));
  }
  const effectiveUntil = until ?? (next === null ? null : addDays(next, -1));
  const terms = termsOf({ ...(current ?? before ?? USUAL_TERMS), ...said });
  const known = { effectiveUntil, ...terms };
  const after = versionAfter(version, current, known, { line, lookups });
  if (endsBeforeItStarts(after)) return fail(errorAt(place, "until-before-from"));
  const shownBefore = before ? showVersion(before, lookups) : {};
  const changes = changesBetween(shownBefore, showVersion(after, lookups));
  const knownLeaves = new Set(before ? leavesOf(before.rule).map(canonical) : []);
  if (changes.length === 0) return ok({ changes, knownLeaves, notes: [] });
  const ended = line.endBefore(after.effectiveFrom);
  line.put(after);
  const notes = ended === null ? [] : [noteAt(place, "version-ended", formatDay(ended))];
  return ok({ changes, knownLeaves, notes });
}

function endsBeforeItStarts({ effectiveFrom, effectiveUntil }: Version): boolean {
  return effectiveUntil !== null && effectiveUntil < effectiveFrom;
}

function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function versionAfter(
  { reads, said, rule }: SaidVersion,
  current: Version | null,
  known: Pick<Version, "effectiveUntil"> & Terms,
  { line, lookups }: { readonly line: VersionLine; readonly lookups: Lookups },
): Version {
  const { draft, requirementId } = line;
  const scope = reads.find((read) => read.scope !== null)?.scope;
  const family = reads[0].row.cells.role_family || null;
  const roleNames = scope?.roleNames ?? [];
  const facts = {
    ...known,
    scopeTeamIds: [...(scope?.teamIds ?? [])],
    scopeRoleIds: roleNames.map((name) => lookups.roles.make(name, draft, { family })),
    rule: current && canonical(current.rule) === canonical(rule) ? current.rule : rule,
  };
  const effectiveFrom = startOf(said, current, facts, lookups.context.today);
  if (current && current.effectiveFrom === effectiveFrom) return { ...current, ...facts };
  return { id: draft.newId<string>(), requirementId, effectiveFrom, ...facts };
}

type Facts = Omit<Version, "id" | "requirementId" | "effectiveFrom">;

/** A changed version that no day is given for begins today; an unchanged one stays where it is. */
function startOf(
  { effectiveFrom }: ReadRequirement["version"],
  current: Version | null,
  facts: Facts,
  today: Day,
): Day {
  if (effectiveFrom !== undefined) return effectiveFrom;
  const isSame = current !== null && sameFacts(current, facts);
  return isSame ? current.effectiveFrom : today;
}

function sameFacts(a: Facts, b: Facts): boolean {
  return (
    canonical(a.rule) === canonical(b.rule) &&
    sameTerms(a, b) &&
    a.effectiveUntil === b.effectiveUntil &&
    [...a.scopeTeamIds].sort().join() === [...b.scopeTeamIds].sort().join() &&
    [...a.scopeRoleIds].sort().join() === [...b.scopeRoleIds].sort().join()
  );
}

/** A version under the template's columns. */
export function showVersion(version: Version, { teams, roles, ...names }: Lookups): Shown {
  const scope = [
    ...version.scopeTeamIds.map((id) => `team:${teams.pathOf(id)}`),
    ...version.scopeRoleIds.map((id) => `role:${roles.nameOf(id)}`),
  ];
  const nameOf: Parameters<typeof ruleText>[1] = (leaf) => {
    if ("credential" in leaf) {
      return names.credentials.names.get(leaf.credential)?.name ?? leaf.credential;
    }
    if ("competency" in leaf) return `${names.competencies.nameOf(leaf.competency)} ${leaf.level}`;
    if ("upkeep" in leaf) {
      const { competency, ...asked } = leaf.upkeep;
      const of = competency === undefined ? null : names.competencies.nameOf(competency);
      return upkeepText({ ...asked, competency: of });
    }
    const { months, roleId } = leaf.experience;
    return experienceText({ months, role: roleId ? roles.nameOf(roleId) : null });
  };
  return {
    applies_to: scope.sort().join("; ") || "everyone",
    option: ruleText(version.rule, nameOf),
    grace_days: `${version.graceDays}`,
    regulated: version.regulated ? "yes" : "no",
    renewal_window_days: version.renewalWindowDays === null ? null : `${version.renewalWindowDays}`,
    effective_from: formatDay(version.effectiveFrom),
    effective_until: version.effectiveUntil === null ? null : formatDay(version.effectiveUntil),
  };
}
