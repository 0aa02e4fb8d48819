import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { Reader } from "@/app/_server/search";
import type { About, PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { PERSON, PROOF, TEAM } from "@/components/table/vocabulary";
import { inScope } from "@/db/actor-scope";
import { expertsFor } from "@/db/queries/experts";
import { namesOfRows } from "@/db/queries/names";
import { peopleOn } from "@/db/queries/people";
import { teamPlacesFor } from "@/db/queries/teams";
import { addDays, type Day, FOREVER } from "@/lib/calendar";
import { type Expert, type SkillShown, shownBy } from "@/lib/competency/experts";
import type { PersonFacts } from "@/lib/facts";
import { ASSESSOR_WORDS } from "@/lib/format/assessor";
import type { PersonId } from "@/lib/ids";
import { type Proof, rungOf } from "@/lib/proof";
import { type AskedSkill, type FinderAsked, finderAsked, skillOf } from "./asked";

type ExpertRow = {
  id: string;
  person: Linked;
  team: Linked | null;
  roles: string;
  /** How many of the skills. */
  has: number;
  level: number | null;
  /** Each skill with its level. */
  shows: string;
  proof: Proof;
  provedBy: string;
  since: Day;
  until: Day | null;
};

const ROLES = { kind: "text", key: "roles", header: "Role" } as const;
const LEVEL = { kind: "number", key: "level", header: "Level" } as const;
const HAS = {
  kind: "number",
  key: "has",
  header: "Of these",
  hint: "How many of the skills",
} as const;
const SHOWS = { kind: "text", key: "shows", header: "At level" } as const;
const PROVED_BY = { kind: "text", key: "provedBy", header: "Proved by" } as const;
const SINCE = {
  kind: "day",
  key: "since",
  header: "Since",
  hint: "The first day from which it has been so without a break",
} as const;
const UNTIL = {
  kind: "day",
  key: "until",
  header: "Until",
  hint: "The last day on which it is so by what is known; a dash for no end",
} as const;

/** One skill says its level, several say how many and which. */
function columnsFor(skills: readonly AskedSkill[]): Column<ExpertRow>[] {
  const [only, ...others] = skills;
  const own = only?.skill.kind === "competency" ? [LEVEL] : [];
  const what = others.length === 0 ? own : [HAS, SHOWS];
  return [PERSON, TEAM, ROLES, ...what, PROOF, PROVED_BY, SINCE, UNTIL];
}

/** Experts as a file has them. */
export async function finderTable(opened: Opened, read: Reader): Promise<PageTable<ExpertRow>> {
  const asked = await finderAsked(opened.actor, read);
  const { columns, rows } = await finderRows(opened, asked);
  return { name: "Finder", columns, rows, about: aboutSkills(asked) };
}

function aboutSkills({ skills, match }: FinderAsked): About {
  const many = match === "all" ? "all of these" : "any of these";
  return [
    ...skills.map((own) => ["Looked for", wordsOf(own, own.level)] as const),
    ...(skills.length > 1 ? [["Who has", many] as const] : []),
  ];
}

/** “Networks 3”, “CISSP”. */
function wordsOf({ skill }: AskedSkill, level: number | null): string {
  return skill.kind === "competency" ? `${skill.name} ${level}` : skill.name;
}

/** Who has the skills on the day, the best first. */
export function finderRows(
  { actor, view, carried }: Opened,
  { skills, match }: FinderAsked,
): Promise<{ columns: Column<ExpertRow>[]; rows: ExpertRow[] }> {
  const columns = columnsFor(skills);
  if (skills.length === 0) return Promise.resolve({ columns, rows: [] });
  return inScope(actor, async () => {
    const asked = { ...view, skills: skills.map(skillOf), isAll: match === "all" };
    const { experts, facts } = await expertsFor(actor, asked);
    const ids = experts.map(({ personId }) => personId);
    const [people, teams, names] = await Promise.all([
      peopleOn(actor, { asOf: view.asOf, ids }),
      teamPlacesFor(actor),
      namesOfRows(actor, credentialsBehind(experts, facts)),
    ]);
    const personById = new Map(people.map((person) => [person.id, person]));
    const teamById = new Map(teams.map((team) => [team.id, team]));
    const rows = experts.flatMap((expert): ExpertRow[] => {
      const person = personById.get(expert.personId);
      if (!person) return [];
      const team = person.teamId ? teamById.get(person.teamId) : undefined;
      const own = facts.get(expert.personId);
      return [
        {
          id: person.id,
          person: { text: person.name, href: paths.person(person.id, carried) },
          team: team ? { text: team.name, href: paths.team(team.id, "matrix", carried) } : null,
          roles: person.roles.map((role) => role.name).join("; "),
          ...togetherOf(expert, skills),
          provedBy: own ? provedBy(expert, own, names) : "",
        },
      ];
    });
    return { columns, rows };
  });
}

/** Several skills as one: as weak as the weakest proof, since the last of them, until the first of them ends. */
function togetherOf(expert: Expert, skills: readonly AskedSkill[]) {
  const shown = shownBy(expert);
  const until = shown.reduce((first, own) => (own.until < first ? own.until : first), FOREVER);
  const [first, ...others] = shown;
  if (!first) throw new Error("An expert has something.");
  return {
    has: shown.length,
    level: first.level,
    shows: expert.shown
      .flatMap((own, index) => {
        const asked = skills[index];
        return own && asked ? [wordsOf(asked, own.level)] : [];
      })
      .join("; "),
    proof: others.reduce(weakerProof, first).proof,
    since: shown.reduce((last, own) => (own.from > last ? own.from : last), first.from),
    until: until === FOREVER ? null : addDays(until, -1),
  };
}

function weakerProof(a: SkillShown, b: SkillShown): SkillShown {
  return rungOf(b.proof) < rungOf(a.proof) ? b : a;
}

type Facts = ReadonlyMap<PersonId, PersonFacts>;

function credentialsBehind(experts: readonly Expert[], facts: Facts): string[] {
  return experts.flatMap((expert) => {
    const own = facts.get(expert.personId);
    return own ? bestEvidence(expert).flatMap((piece) => credentialOf(piece, own) ?? []) : [];
  });
}

function bestEvidence(expert: Expert) {
  return shownBy(expert).flatMap(({ evidence }) => evidence.slice(0, 1));
}

type Piece = ReturnType<typeof bestEvidence>[number];

function credentialOf(piece: Piece, { awards }: PersonFacts): string | null {
  if (piece.kind === "stack") return piece.id;
  return awards.find((award) => award.id === piece.id)?.credentialId ?? null;
}

/** What proves each of the skills best: “CISSP”, “assessed by their manager”. */
function provedBy(expert: Expert, own: PersonFacts, names: ReadonlyMap<string, string>): string {
  const words = bestEvidence(expert).map((piece) => {
    if (piece.kind === "assessment") {
      const by = own.assessments.find(({ id }) => id === piece.id)?.assessor;
      return `assessed by ${by ? ASSESSOR_WORDS[by] : "somebody"}`;
    }
    const name = names.get(credentialOf(piece, own) ?? "") ?? "";
    return piece.kind === "stack" ? `all parts of ${name}` : name;
  });
  return [...new Set(words)].join("; ");
}
