import { askedOverTime } from "@/lib/competency/asked";
import type { Meaning, PersonFacts } from "@/lib/facts";
import type { CompetencyId, TeamId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { levelOf } from "@/lib/rule/evaluate";
import { holderOf } from "@/lib/rule/holder";
import { type DaySpan, overlap } from "@/lib/span";
import { combine, constant, map, spans, type Timeline } from "@/lib/timeline/timeline";
import { staysIn } from "./stays";

/** On these days a member is at one level in a competency, and one level is asked of them. */
export type Piece = DaySpan & {
  /** Their place among the team's people. */
  readonly person: number;
  readonly level: number;
  /** 0 where no role of theirs asks for it. */
  readonly asked: number;
};

type Member = {
  readonly person: number;
  readonly facts: PersonFacts;
  readonly stays: readonly DaySpan[];
  readonly asked: ReturnType<typeof askedOverTime>;
};

/** The pieces of every competency that a role of some member asks for on some day in the team. */
export function piecesIn(
  teamId: TeamId,
  people: readonly PersonFacts[],
  meaning: Meaning,
  proof: Proof,
): Map<CompetencyId, Piece[]> {
  const members = people.map((facts, person): Member => {
    const asked = askedOverTime(facts, meaning);
    return { person, facts, stays: staysIn(teamId, facts), asked };
  });
  const pieces = new Map(
    members.flatMap(askedInTeam).map((id): [CompetencyId, Piece[]] => [id, []]),
  );
  for (const member of members) {
    const holder = holderOf(meaning, member.facts, proof);
    for (const [competencyId, all] of pieces) {
      all.push(...piecesOf(member, competencyId, levelOf(competencyId, holder)));
    }
  }
  return pieces;
}

function askedInTeam({ stays, asked }: Member): CompetencyId[] {
  return spans(asked).flatMap(({ value, ...days }) => {
    const isThen = stays.map((stay) => overlap(days, stay)).some(({ from, until }) => from < until);
    return isThen ? [...value.keys()] : [];
  });
}

const NEVER_ASKED = constant(0);

/** For every member and competency, most of them neither asked nor shown: the cheap test comes first. */
function piecesOf(member: Member, competencyId: CompetencyId, levels: Timeline<number>): Piece[] {
  const isAsked = member.asked.some(({ value }) => value.has(competencyId));
  if (!isAsked && levels.length === 1) return [];
  const asked = isAsked
    ? map(member.asked, (all) => all.get(competencyId)?.level ?? 0)
    : NEVER_ASKED;
  const both = combine(levels, asked, (level, wanted) => ({ level, asked: wanted }), isAlike);
  const pieces: Piece[] = [];
  for (const { value, ...days } of spans(both)) {
    if (value.level === 0 && value.asked === 0) continue;
    for (const { from, until } of member.stays.map((stay) => overlap(days, stay))) {
      if (from < until) pieces.push({ from, until, person: member.person, ...value });
    }
  }
  return pieces;
}

type LevelAndAsked = Pick<Piece, "level" | "asked">;

function isAlike(a: LevelAndAsked, b: LevelAndAsked): boolean {
  return a.level === b.level && a.asked === b.asked;
}
