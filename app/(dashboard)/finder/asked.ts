import "server-only";
import { z } from "zod";
import { paths, type Search } from "@/app/_server/paths";
import type { Reader } from "@/app/_server/search";
import { type NamedSkill, skillsNamed } from "@/db/queries/skills";
import type { Actor } from "@/lib/access";
import type { Skill } from "@/lib/competency/experts";
import { Level } from "@/lib/competency/level";

/** By so many skills somebody can be looked for at once. */
export const MOST_SKILLS = 5;
const PLACES = Array.from({ length: MOST_SKILLS }, (_, index) => index + 1);

/** A skill of the address: which, and from which level on. */
export type AskedSkill = { readonly skill: NamedSkill; readonly level: number };

export type FinderAsked = {
  readonly skills: readonly AskedSkill[];
  /** Whether one has to have all of them, or any. */
  readonly match: Match;
  /** What was typed to add a skill by, where no script ran. */
  readonly typed: string;
};

const MATCHES = ["all", "any"] as const;
type Match = (typeof MATCHES)[number];

/** Reads `?skill1=…&level1=3&skill2=…&match=any&find=…`; what is nothing to look for is left out. */
export async function finderAsked(
  actor: Actor,
  read: Reader,
  notices: string[] = [],
): Promise<FinderAsked> {
  const asked = PLACES.flatMap((place) => {
    const id = read(`skill${place}`, z.uuid(), null, "is nothing to look for: it is left out");
    const level = read(
      `level${place}`,
      z.coerce.number().pipe(Level),
      1,
      "is no level: any will do",
    );
    return id === null ? [] : [{ id, level }];
  });
  const named = await skillsNamed(
    actor,
    asked.map(({ id }) => id),
  );
  const skills = new Map(
    asked.flatMap(({ id, level }): [string, AskedSkill][] => {
      const skill = named.get(id);
      return skill ? [[id, { skill, level }]] : [];
    }),
  );
  if (asked.some(({ id }) => !named.has(id))) {
    notices.push(
      "Something was looked for that is no competency and no credential: it is left out.",
    );
  }
  return {
    skills: [...skills.values()],
    match: read("match", z.enum(MATCHES), "all", "is neither all nor any: all are looked for"),
    typed: read("find", z.string().trim().max(200), "", "… is too long to look for"),
  };
}

/** As rules and facts name it. */
export function skillOf({ skill, level }: AskedSkill): Skill {
  return skill.kind === "competency" ? { competency: skill.id, level } : { credential: skill.id };
}

/** The parameters of an address that asks for these. */
export function searchFor(
  { skills, match }: Pick<FinderAsked, "skills" | "match">,
  kept: Search,
): Search {
  const named = skills.flatMap(({ skill, level }, index) => [
    [`skill${index + 1}`, skill.id],
    [`level${index + 1}`, skill.kind === "competency" && level > 1 ? level : null],
  ]);
  return { ...kept, ...Object.fromEntries(named), match: match === "all" ? null : match };
}

/** The same with one skill more, at whatever level. */
export function withSkill(
  { skills, match }: Pick<FinderAsked, "skills" | "match">,
  id: string,
  kept: Search,
): string {
  const place = skills.length + 1;
  return paths.finder({ ...searchFor({ skills, match }, kept), [`skill${place}`]: id });
}
