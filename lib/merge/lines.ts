import type { BatchLine } from "@/lib/batch/line";
import { dayText, stayText } from "@/lib/format/day";
import type { HeldFacts } from "./held-facts";
import type { MovedFacts } from "./move-facts";

type Shown = { readonly [Kind in keyof HeldFacts]: (fact: HeldFacts[Kind][number]) => string };

/** Kind of fact → what one is called behind the name of what it is about. */
const SHOWN: Shown = {
  awards: ({ issuedOn }) => dayText(issuedOn),
  memberships: stayText,
  roles: stayText,
  waivers: stayText,
  uses: ({ usedOn }) => dayText(usedOn),
  assessments: ({ assessor, assessedOn }) => `${assessor}, ${dayText(assessedOn)}`,
};

const CALLED = {
  awards: "Award",
  memberships: "Team",
  roles: "Role",
  waivers: "Waiver",
  assessments: "Assessment",
  uses: "Use of",
} as const satisfies Record<keyof HeldFacts, string>;

const WHY = {
  awards: "Both hold it from this day.",
  memberships: "The other was in a team on these days.",
  roles: "Both held it on these days.",
  waivers: "Waived for the other on these days.",
  uses: "Both used it on this day.",
  assessments: "The other was assessed so on this day.",
} as const satisfies Record<keyof HeldFacts, string>;

/** What happens to each fact of somebody who is merged away. */
export function linesOfFacts(moved: MovedFacts, names: ReadonlyMap<string, string>): BatchLine[] {
  return [
    ...linesOfKind("memberships", moved.memberships, SHOWN.memberships, names),
    ...linesOfKind("roles", moved.roles, SHOWN.roles, names),
    ...linesOfKind("awards", moved.awards, SHOWN.awards, names),
    ...linesOfKind("assessments", moved.assessments, SHOWN.assessments, names),
    ...linesOfKind("uses", moved.uses, SHOWN.uses, names),
    ...linesOfKind("waivers", moved.waivers, SHOWN.waivers, names),
  ];
}

function linesOfKind<Fact extends { readonly id: string; readonly about: string }>(
  kind: keyof HeldFacts,
  { moves, stays }: { readonly moves: readonly Fact[]; readonly stays: readonly Fact[] },
  shown: (fact: Fact) => string,
  names: ReadonlyMap<string, string>,
): BatchLine[] {
  const label = (fact: Fact) => `${CALLED[kind]} ${names.get(fact.about) ?? ""}, ${shown(fact)}`;
  return [
    ...moves.map(
      (fact): BatchLine => ({ id: fact.id, label: label(fact), outcome: "change", said: "moves" }),
    ),
    ...stays.map(
      (fact): BatchLine => ({
        id: fact.id,
        label: label(fact),
        outcome: "refused",
        said: `${WHY[kind]} Stays on record and does not count.`,
      }),
    ),
  ];
}
