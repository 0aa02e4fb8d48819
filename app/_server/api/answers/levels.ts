import "server-only";
import type { z } from "zod";
import type { LevelItem } from "@/app/_server/api/items/competency";
import { type Page, pageOf, pageUpTo } from "@/app/_server/api/page";
import { factsOf } from "@/db/queries/facts";
import { meaningFor } from "@/db/queries/meaning";
import { membersOn } from "@/db/queries/members";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import { FOREVER } from "@/lib/calendar";
import type { Evidence } from "@/lib/competency/evidence";
import { type ExplainedLevel, explainedLevelsOn } from "@/lib/competency/levels";
import { proofOfLevel } from "@/lib/competency/proof-of-level";
import type { PersonFacts } from "@/lib/facts";
import type { PersonId, TeamId } from "@/lib/ids";

type Level = z.output<typeof LevelItem>;

export type LevelsQuestion = View & {
  readonly personId?: PersonId | undefined;
  readonly teamId?: TeamId | undefined;
  readonly limit: number;
  /** The person and the competency after which the page begins. */
  readonly cursor?: readonly [PersonId, string] | undefined;
};

/** After every id. */
const LAST = "~";

/** A page of levels by person and competency: of one person, or of the members of teams. */
export async function levelsPage(actor: Actor, question: LevelsQuestion): Promise<Page<Level>> {
  const { personId, teamId = null, asOf, limit, cursor } = question;
  const people = personId
    ? [personId]
    : await membersOn(actor, { asOf, teamId, limit: limit + 1, from: cursor?.[0] ?? null });
  const levels = await levelsOf(actor, people, question);
  const page = pageOf(levels, limit, (level) => [level.personId, level.competencyId]);
  const last = people.at(-1);
  return page.next === null && last && people.length > limit
    ? pageUpTo(page.items, [last, LAST])
    : page;
}

/** In order, from after the cursor on, and no more than one above the limit. */
async function levelsOf(
  actor: Actor,
  people: readonly PersonId[],
  { asOf, proof, limit, cursor }: LevelsQuestion,
): Promise<Level[]> {
  const [all, meaning] = await Promise.all([factsOf(actor, people), meaningFor(actor)]);
  const levels: Level[] = [];
  for (const facts of all.toSorted(byPerson)) {
    if (levels.length > limit) break;
    const own = explainedLevelsOn(facts, meaning, proof, asOf)
      .filter((level) => isAfter(level, cursor))
      .sort((a, b) => (a.competencyId < b.competencyId ? -1 : 1));
    levels.push(...own.map(itemOf));
  }
  return levels;
}

function byPerson(a: PersonFacts, b: PersonFacts): number {
  return a.personId < b.personId ? -1 : 1;
}

function isAfter({ personId, competencyId }: ExplainedLevel, cursor: LevelsQuestion["cursor"]) {
  return cursor === undefined || personId > cursor[0] || competencyId > cursor[1];
}

function itemOf({ required, evidence, ...level }: ExplainedLevel): Level {
  return {
    ...level,
    required: required?.level ?? null,
    proof: proofOfLevel(level.level, evidence),
    evidence: evidence.map(evidenceItem),
  };
}

function evidenceItem(piece: Evidence): Level["evidence"][number] {
  const { kind, id, level, from, whyNot } = piece;
  const until = piece.until === FOREVER ? null : piece.until;
  const counts = whyNot === null;
  const common = { level, from, until, counts, ...(counts ? {} : { whyNot }) };
  switch (kind) {
    case "award":
      return { kind, id, ...common };
    case "stack":
      return { kind, id, ...common };
    case "assessment":
      return { kind, id, ...common };
  }
}
