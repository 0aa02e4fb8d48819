import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { paths, type Search } from "@/app/_server/paths";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { COMPETENCY, PERSON } from "@/components/table/vocabulary";
import { inScope } from "@/db/actor-scope";
import { competenciesIn, credentialsIn } from "@/db/queries/catalogue";
import { factsOfMembers } from "@/db/queries/facts";
import { meaningFor } from "@/db/queries/meaning";
import { peopleOn } from "@/db/queries/people";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import { type LevelOn, levelsOn } from "@/lib/competency/levels";
import { shareReached } from "@/lib/competency/readiness-grid";
import type { Meaning } from "@/lib/facts";
import { groupBy } from "@/lib/group-by";
import type { CompetencyId, TeamId } from "@/lib/ids";

/** One competency that the team's roles ask for, and how far the team is. */
export type CompetencyGap = {
  id: string;
  competency: Linked;
  area: string | null;
  asked: number;
  reached: number;
  share: number;
  levelsShort: number;
  /** Credentials that would lift the most people to what they need. */
  closedBy: string | null;
};

/** One person short of one competency. */
export type PersonGap = {
  id: string;
  person: Linked;
  competency: Linked;
  level: number;
  required: number;
  gap: number;
  importance: string;
};

export const BY_COMPETENCY: Column<CompetencyGap>[] = [
  COMPETENCY,
  { kind: "text", key: "area", header: "Area" },
  {
    kind: "number",
    key: "reached",
    header: "At level",
    hint: "Of these, those at the level that their role asks for",
  },
  { kind: "number", key: "asked", header: "Asked", hint: "Members whose role asks for it" },
  { kind: "ratio", key: "share", header: "Share", hint: "At level ÷ asked" },
  {
    kind: "number",
    key: "levelsShort",
    header: "Levels short",
    hint: "Levels still to climb, of all who are below",
  },
  {
    kind: "text",
    key: "closedBy",
    header: "Would close it",
    hint: "Credentials that show the level, and for how many of those who are short",
  },
];

export const BY_PERSON: Column<PersonGap>[] = [
  PERSON,
  { ...COMPETENCY, names: true },
  { kind: "number", key: "level", header: "Level" },
  { kind: "number", key: "required", header: "Required" },
  { kind: "number", key: "gap", header: "Short by", hint: "Required − level" },
  { kind: "text", key: "importance", header: "Importance" },
];

type Question = View & { readonly teamId: TeamId | null; readonly carried: Search };

export async function competencyGapsTable(opened: Opened): Promise<PageTable<CompetencyGap>> {
  const { competencies } = await gapsPage(opened.actor, { ...opened.view, ...opened });
  return { name: "Gaps by competency", columns: BY_COMPETENCY, rows: competencies };
}

export async function personGapsTable(opened: Opened): Promise<PageTable<PersonGap>> {
  const { people } = await gapsPage(opened.actor, { ...opened.view, ...opened });
  return { name: "Gaps by person", columns: BY_PERSON, rows: people };
}

/** What the team's roles ask for and its people lack, by competency and by person. */
export function gapsPage(actor: Actor, question: Question) {
  return inScope(actor, async () => {
    const { asOf, proof, teamId, carried } = question;
    const [facts, meaning, people, competencies, credentials] = await Promise.all([
      factsOfMembers(actor, { teamId, asOf }),
      meaningFor(actor),
      peopleOn(actor, { asOf, teamId }),
      competenciesIn(actor),
      credentialsIn(actor),
    ]);
    const levels = facts
      .flatMap((person) => levelsOn(person, meaning, proof, asOf))
      .filter((level) => level.required !== null);
    const competency = new Map(competencies.map((row) => [row.id, row]));
    const linkTo = (id: CompetencyId): Linked => ({
      text: competency.get(id)?.name ?? "",
      href: paths.competency(id, carried),
    });
    const credential = new Map(credentials.map((row) => [row.id, row.name]));
    const names = new Map(people.map((person) => [person.id, person.name]));
    return {
      total: shareReached(levels),
      competencies: [...groupBy(levels, (level) => level.competencyId)]
        .map(([id, own]): CompetencyGap => {
          const { met, required, levelsShort } = shareReached(own);
          return {
            id,
            competency: linkTo(id),
            area: competency.get(id)?.area ?? null,
            asked: required,
            reached: met,
            share: met / required,
            levelsShort,
            closedBy: closing(own, meaning, (of) => credential.get(of)),
          };
        })
        .sort((a, b) => b.levelsShort - a.levelsShort),
      people: levels
        .filter((level) => level.gap > 0)
        .map(
          (level): PersonGap => ({
            id: `${level.personId} ${level.competencyId}`,
            person: {
              text: names.get(level.personId) ?? "",
              href: paths.person(level.personId, carried),
            },
            competency: linkTo(level.competencyId),
            level: level.level,
            required: level.required?.level ?? 0,
            gap: level.gap,
            importance: level.required?.importance ?? "",
          }),
        )
        .sort((a, b) => b.gap - a.gap),
    };
  });
}

/** The two credentials that would close the most of these gaps alone. */
function closing(
  levels: readonly LevelOn[],
  meaning: Meaning,
  nameOf: (credential: Parameters<Meaning["stacks"]["get"]>[0]) => string | undefined,
): string | null {
  const short = levels.filter((level) => level.gap > 0);
  const [first] = short;
  if (!first) return null;
  const helps = (meaning.mappings.get(first.competencyId) ?? [])
    .map(({ credentialId, level }) => ({
      name: nameOf(credentialId),
      people: short.filter((one) => level >= (one.required?.level ?? 0)).length,
    }))
    .filter((one) => one.people > 0)
    .sort((a, b) => b.people - a.people);
  return (
    helps
      .slice(0, 2)
      .map((one) => `${one.name} (${one.people})`)
      .join(", ") || null
  );
}
