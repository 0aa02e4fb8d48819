import "server-only";
import type { ReactNode } from "react";
import { paths } from "@/app/_server/paths";
import type { AnswerGroup } from "@/components/assessment/answer-fields";
import type { Column, Linked } from "@/components/table/column";
import { COMPETENCY, PERSON } from "@/components/table/vocabulary";
import { isFarApart } from "@/lib/assessment/side-by-side";
import { foundValue } from "@/lib/assessment-round/answer-round";
import { progressOf, type RoundQuestion, sidesOf } from "@/lib/assessment-round/answered-in";
import type { Assessor } from "@/lib/facts";
import { ASSESSOR_HEADERS, meaningText } from "@/lib/format/assessor";
import { levelText } from "@/lib/format/level";
import { outOf } from "@/lib/format/ratio";
import { groupBy } from "@/lib/group-by";
import type { CompetencyId } from "@/lib/ids";
import type { RoundAnswer, RoundWanted } from "./round";

export type PersonLine = Readonly<Record<Assessor, string | null>> & {
  id: string;
  person: Linked;
  late: number;
  apart: number;
};

/** Each person, and how much each assessor has said of them. */
export function personColumns({ round }: RoundAnswer): Column<PersonLine>[] {
  return [
    PERSON,
    ...round.assessors.map(
      (key) => ({ kind: "text", key, header: ASSESSOR_HEADERS[key] }) as const,
    ),
    { kind: "number", key: "late", header: "Late", hint: "Not answered, though it was due" },
    {
      kind: "number",
      key: "apart",
      header: "Far apart",
      hint: "Competencies in which the answers are two levels apart or more",
    },
  ];
}

export function personLines(page: RoundAnswer, { carried }: RoundWanted): PersonLine[] {
  const byPerson = groupBy(page.questions, ({ personId }) => personId);
  const lines = [...byPerson].map(([id, own]): PersonLine => {
    const of = (assessor: Assessor) => {
      const { of: asked, answered } = progressOf(own.filter((one) => one.assessor === assessor));
      return asked === 0 ? null : outOf(answered, asked);
    };
    return {
      id,
      person: { text: page.names.get(id) ?? "", href: paths.person(id, carried) },
      ...{ self: of("self"), manager: of("manager"), peer: of("peer") },
      late: progressOf(own).late,
      apart: sidesOf(own).filter(isFarApart).length,
    };
  });
  return lines.toSorted((a, b) => a.person.text.localeCompare(b.person.text, "en"));
}

type ApartLine = Readonly<Record<Assessor, string | null>> & {
  id: string;
  person: Linked;
  competency: Linked;
  difference: ReactNode;
};

export function apartColumns({ round }: RoundAnswer): Column<ApartLine>[] {
  return [
    PERSON,
    COMPETENCY,
    ...round.assessors.map(
      (key) => ({ kind: "text", key, header: ASSESSOR_HEADERS[key] }) as const,
    ),
    { kind: "node", key: "difference", header: "Difference" },
  ];
}

/** Where those who answered see another picture of the same person, the farthest first. */
export function apartLines(
  page: RoundAnswer,
  { carried }: RoundWanted,
  flag: (apart: number) => ReactNode,
): ApartLine[] {
  return sidesOf(page.questions)
    .filter(isFarApart)
    .toSorted((a, b) => (b.apart ?? 0) - (a.apart ?? 0))
    .map(({ personId, competencyId, said, apart }) => {
      const level = (assessor: Assessor) =>
        said[assessor] && levelText(scaleOf(page, competencyId), said[assessor].level);
      return {
        id: `${personId} ${competencyId}`,
        person: { text: page.names.get(personId) ?? "", href: paths.person(personId, carried) },
        competency: {
          text: page.competencies.get(competencyId)?.name ?? "",
          href: paths.competency(competencyId, carried),
        },
        ...{ self: level("self"), manager: level("manager"), peer: level("peer") },
        difference: flag(apart ?? 0),
      };
    });
}

/** More choices than anybody makes in one sitting: the others are asked once these are made. */
const MOST_CHOICES = 150;

/** What the reader is asked, by competency, each with the people it is asked of. */
export function answerGroups(page: RoundAnswer, owed: readonly RoundQuestion[]): AnswerGroup[] {
  const people = new Set<string>();
  const asked = owed.filter(({ personId }, index) => {
    if (index < MOST_CHOICES) people.add(personId);
    return people.has(personId);
  });
  return [...groupBy(asked, ({ competencyId }) => competencyId)].map(([id, own]) => {
    const competency = page.competencies.get(id);
    const steps = scaleOf(page, id);
    return {
      id,
      competency: competency?.name ?? "",
      description: competency?.description ?? null,
      meanings: page.meanings
        .filter((row) => row.competencyId === id)
        .map((row) => ({ level: levelText(steps, row.rank), means: meaningText(row) })),
      people: own.map(({ personId, assessor }) => ({
        id: personId,
        name: assessor === "self" ? "Your level" : (page.names.get(personId) ?? ""),
        options: steps.map(({ rank }) => ({
          value: foundValue({ personId, competencyId: id, level: rank }),
          label: levelText(steps, rank),
        })),
      })),
    };
  });
}

/** The steps of the scale that the competency has. */
function scaleOf({ competencies, scale }: RoundAnswer, id: CompetencyId) {
  const frameworkId = competencies.get(id)?.frameworkId;
  return scale.filter((row) => row.frameworkId === frameworkId);
}
