import "server-only";
import type { ReactNode } from "react";
import { paths } from "@/app/_server/paths";
import type { Column, Linked } from "@/components/table/column";
import { COMPETENCY } from "@/components/table/vocabulary";
import type { SideBySide } from "@/lib/assessment/side-by-side";
import { ASSESSORS, type Assessment, type Assessor } from "@/lib/facts";
import { ASSESSOR_HEADERS, FACET_WORDS } from "@/lib/format/assessor";
import { dayText } from "@/lib/format/day";
import { levelText } from "@/lib/format/level";
import { madeByText } from "@/lib/format/side-by-side";
import type { PersonAnswer, PersonQuestion } from "./person";

export type SideLine = Readonly<Record<Assessor, Linked | null>> & {
  id: string;
  competency: Linked;
  level: Linked;
  difference: ReactNode;
};

export const SIDE_COLUMNS: Column<SideLine>[] = [
  COMPETENCY,
  ...ASSESSORS.map((key) => ({ kind: "link", key, header: ASSESSOR_HEADERS[key] }) as const),
  { kind: "link", key: "level", header: "Level", hint: "Of all that counts, and what makes it so" },
  { kind: "node", key: "difference", header: "Difference" },
];

/** By competency, each facet that somebody looked at apart. */
export function sideLines(
  page: PersonAnswer,
  { carried }: PersonQuestion,
  flag: (side: SideBySide) => ReactNode,
): SideLine[] {
  return page.sides
    .map((side): SideLine => {
      const { competencyId, facet, said } = side;
      const competency = page.competencies.get(competencyId);
      const scale = page.scale.filter(({ frameworkId }) => frameworkId === competency?.frameworkId);
      const words = (level: number) => levelText(scale, level);
      const found = (one: Assessment | null) =>
        one && { text: words(one.level), note: dayText(one.assessedOn) };
      const own = page.shown.find((level) => level.competencyId === competencyId);
      return {
        id: `${competencyId} ${facet}`,
        competency: {
          text: competency?.name ?? "",
          href: paths.competency(competencyId, carried),
          ...(facet && { note: FACET_WORDS[facet] }),
        },
        ...{ self: found(said.self), manager: found(said.manager), peer: found(said.peer) },
        level: {
          text: words(own?.level ?? 0),
          note: own ? madeByText(own, page.assessments) : "",
        },
        difference: flag(side),
      };
    })
    .toSorted((a, b) => a.competency.text.localeCompare(b.competency.text, "en"));
}
