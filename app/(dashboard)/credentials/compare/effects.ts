import "server-only";
import { paths, type Search } from "@/app/_server/paths";
import type { ComparedCell, ComparedFacet } from "@/components/credential/compared";
import type { Column, Linked } from "@/components/table/column";
import { CREDENTIAL, PERSON } from "@/components/table/vocabulary";
import { factsOf } from "@/db/queries/facts";
import { meaningFor } from "@/db/queries/meaning";
import { namesOfRows } from "@/db/queries/names";
import { possibleExperts } from "@/db/queries/possible-experts";
import type { View } from "@/db/queries/view";
import { type Actor, can } from "@/lib/access";
import { askedOf } from "@/lib/competency/asked";
import type { Meaning } from "@/lib/facts";
import { countOf } from "@/lib/format/count";
import type { RuleNames } from "@/lib/format/rule";
import type { CompetencyId, PersonId, RequirementId, RoleId, TeamId } from "@/lib/ids";
import { closedByEarning, type GainQuestion, openSlots, type Slots } from "@/lib/sandbox/gain";
import type { Credential } from "./facets";

export type EffectQuestion = View & {
  readonly roleId: RoleId;
  readonly teamId: TeamId | null;
  readonly carried: Search;
  readonly names: RuleNames;
};

/** Somebody in the role, what is open for them, and what of it each of the credentials would close. */
type Effect = {
  readonly personId: PersonId;
  readonly open: Slots;
  readonly closed: readonly Slots[];
};

/** A requirement or a level that is open, and that one credential would close. */
type EffectLine = { id: string; person: Linked; credential: Linked; closes: Linked };

export const EFFECT_COLUMNS: Column<EffectLine>[] = [
  PERSON,
  CREDENTIAL,
  { kind: "link", key: "closes", header: "Would close" },
];

/** What the credentials would do for those who hold the role: facets to compare, and each slot with its person. */
export async function effectsOf(
  actor: Actor,
  credentials: readonly Credential[],
  question: EffectQuestion,
): Promise<{ readonly facets: ComparedFacet[]; readonly lines: EffectLine[] }> {
  const ids = await possibleExperts(actor, NO_SKILLS, question);
  const [facts, meaning] = await Promise.all([factsOf(actor, ids), meaningFor(actor)]);
  const factsById = new Map(facts.map((own) => [own.personId, own]));
  const asked: GainQuestion = { ...question, meaning };
  const effects = ids.flatMap((id): Effect[] => {
    const own = factsById.get(id);
    if (!own) return [];
    const open = openSlots(own, asked);
    const about = { facts: own, question: asked };
    const closed = credentials.map((credential) => closedByEarning(credential, open, about));
    return [{ personId: id, open, closed }];
  });
  const called = await namesOfRows(actor, [
    ...ids,
    ...effects.flatMap(({ open }) => open.requirements),
  ]);
  const nameOf = (id: string) => called.get(id) ?? "somebody out of your reach";
  const words = { ...question, nameOf, opensRequirements: can(actor, "organisation.read") };
  return {
    facets: facetsIn(effects, credentials, words),
    lines: linesIn(effects, credentials, { ...words, meaning }),
  };
}

const NO_SKILLS = {
  credentials: new Set<never>(),
  competencies: new Set<never>(),
  isAnybody: false,
};

type Words = EffectQuestion & {
  readonly nameOf: (id: string) => string;
  /** Whether the reader may open requirements. */
  readonly opensRequirements: boolean;
};

function facetsIn(
  effects: readonly Effect[],
  credentials: readonly Credential[],
  words: Words,
): ComparedFacet[] {
  const facet = (label: string, hint: string, key: keyof Slots): ComparedFacet => {
    const open = effects.reduce((sum, effect) => sum + effect.open[key].length, 0);
    const cells = credentials.map((_, n) => cellOf(effects, n, key, { open, ...words }));
    return { label, hint, cells };
  };
  return [
    facet("Requirements met", "Open requirements of the role that it would meet", "requirements"),
    facet(
      "Levels reached",
      "Competencies below the role's level that it would raise",
      "competencies",
    ),
  ];
}

function cellOf(
  effects: readonly Effect[],
  n: number,
  key: keyof Slots,
  { open, nameOf, carried, roleId }: Words & { readonly open: number },
): ComparedCell {
  const helped = effects.flatMap(({ personId, closed }) => {
    const count = closed[n]?.[key].length ?? 0;
    return count === 0 ? [] : [{ personId, count }];
  });
  const sum = helped.reduce((total, { count }) => total + count, 0);
  return {
    text: open === 0 ? "nothing is open" : `${sum} of ${open} open, ${whom(helped.length)}`,
    links: helped.map(({ personId, count }) => ({
      text: nameOf(personId),
      href: paths.person(personId, { ...carried, role: roleId }),
      ...(count > 1 && { note: String(count) }),
    })),
  };
}

function whom(people: number): string {
  return people === 0 ? "of nobody" : `of ${countOf(people, "person", "people")}`;
}

function linesIn(
  effects: readonly Effect[],
  credentials: readonly Credential[],
  words: Words & { readonly meaning: Meaning },
): EffectLine[] {
  const { nameOf, carried, roleId, asOf, meaning } = words;
  const levels = askedOf(meaning, roleId, asOf);
  const line = (personId: PersonId, { id, name }: Credential, closes: Linked, of: string) => ({
    id: `${personId} ${id} ${of}`,
    person: { text: nameOf(personId), href: paths.person(personId, { ...carried, role: roleId }) },
    credential: { text: name, href: paths.credential(id, carried) },
    closes,
  });
  return effects.flatMap(({ personId, closed }) =>
    closed.flatMap(({ requirements, competencies }, n) => {
      const credential = credentials[n];
      if (!credential) return [];
      return [
        ...requirements.map((id) => line(personId, credential, requirementLink(id, words), id)),
        ...competencies.map((id) =>
          line(personId, credential, levelLink(id, levels.get(id)?.level ?? 0, words), id),
        ),
      ];
    }),
  );
}

function requirementLink(id: RequirementId, { nameOf, carried, opensRequirements }: Words): Linked {
  const href = paths.requirement(id, carried);
  return { text: nameOf(id), ...(opensRequirements && { href }), note: "requirement" };
}

function levelLink(id: CompetencyId, level: number, { names, carried }: Words): Linked {
  const note = `level ${names.level(id, level)}, as the role asks`;
  return { text: names.competency(id), href: paths.competency(id, carried), note };
}
