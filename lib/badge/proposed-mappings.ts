import type { Badge, BadgeAlignment, BadgeResult } from "@/lib/badge/read/badge/badge";
import { groupBy } from "@/lib/group-by";
import type { CompetencyId } from "@/lib/ids";
import { achievedLevel } from "./alignment/achieved-level";
import type { KnownCompetency } from "./alignment/known-competency";
import { AlignmentMatcher, MATCHED_BY, type MatchedBy } from "./alignment/match-alignment";
import { isCompleted } from "./read/badge/read-results";

/** What a badge says about competencies. */
export type Aligned = {
  readonly alignments: readonly BadgeAlignment[];
  readonly results: readonly BadgeResult[];
};

export type MappingBook = {
  readonly competencies: readonly KnownCompetency[];
  /** What the credential shows already. */
  readonly mapped: ReadonlySet<CompetencyId>;
};

/** That a credential shows a competency, because badges of it say so. Nobody has judged it yet. */
export type ProposedMapping = {
  readonly competency: KnownCompetency;
  /** Null where the badges name no step of its framework's scale, or different ones. */
  readonly level: number | null;
  readonly by: MatchedBy;
};

/** A name of several competencies: somebody has to know which is meant. */
export type UnclearAlignment = {
  readonly called: string;
  readonly competencies: readonly KnownCompetency[];
};

export type ProposedMappings = {
  readonly proposed: readonly ProposedMapping[];
  readonly unclear: readonly UnclearAlignment[];
};

/** What badges say about competencies, the achievement's alignments and the results'. */
export function alignedIn({ achievement, results }: Badge): Aligned {
  return { alignments: achievement.alignments, results };
}

/**
 * Which mappings follow from what badges of one credential are aligned with. In order of names, whatever
 * the order of the badges; what is mapped already is left out, and so is what is not known.
 */
export function proposedMappings(
  badges: readonly Aligned[],
  { competencies, mapped }: MappingBook,
): ProposedMappings {
  const matcher = new AlignmentMatcher(competencies);
  const spoken = badges.flatMap((badge) => mentionsIn(badge, matcher));
  const open = spoken.filter(({ found }) => !found.some(({ id }) => mapped.has(id)));
  const byCompetency = groupBy(
    open.filter(({ found }) => found.length === 1),
    ({ found }) => found[0],
  );
  const proposed = [...byCompetency].flatMap(([competency, mentions]) =>
    competency ? proposalOf(competency, mentions) : [],
  );
  const several = groupBy(
    open.filter(({ found }) => found.length > 1),
    ({ called }) => called,
  );
  return {
    proposed: proposed.toSorted((a, b) => inOrder(a.competency, b.competency)),
    unclear: [...several]
      .map(([called, mentions]) => ({ called, competencies: allIn(mentions) }))
      .toSorted((a, b) => (a.called < b.called ? -1 : 1)),
  };
}

/** An alignment that is about something known, and the levels that results give with it. */
type Mention = {
  readonly called: string;
  readonly by: MatchedBy;
  readonly found: readonly KnownCompetency[];
  readonly levels: readonly number[];
};

/**
 * A result speaks for what it is aligned with itself; one that is aligned with nothing, for all that the
 * achievement is. What was not completed says nothing.
 */
function mentionsIn({ alignments, results }: Aligned, matcher: AlignmentMatcher): Mention[] {
  const completed = results.filter(isCompleted);
  const general = completed.filter((result) => result.alignments.length === 0);
  return [
    ...alignments.flatMap((alignment) => mentionOf(alignment, general, matcher)),
    ...completed.flatMap((result) =>
      result.alignments.flatMap((alignment) => mentionOf(alignment, [result], matcher)),
    ),
  ];
}

function mentionOf(
  alignment: BadgeAlignment,
  results: readonly BadgeResult[],
  matcher: AlignmentMatcher,
): Mention[] {
  const match = matcher.match(alignment);
  if (!match) return [];
  const [{ levels: scale } = { levels: [] }] = match.found;
  const levels = results.flatMap(({ level }) => (level && achievedLevel(level, scale)) ?? []);
  return [{ ...match, called: alignment.name ?? alignment.url ?? "", levels }];
}

function proposalOf(competency: KnownCompetency, mentions: readonly Mention[]): ProposedMapping {
  const levels = new Set(mentions.flatMap((mention) => mention.levels));
  const [level = null] = levels;
  const by = MATCHED_BY.find((one) => mentions.some((mention) => mention.by === one)) ?? "name";
  return { competency, by, level: levels.size === 1 ? level : null };
}

function allIn(mentions: readonly Mention[]): readonly KnownCompetency[] {
  return [...new Set(mentions.flatMap(({ found }) => found))].sort(inOrder);
}

function inOrder(a: KnownCompetency, b: KnownCompetency): number {
  return a.name === b.name ? compare(a.id, b.id) : compare(a.name, b.name);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}
