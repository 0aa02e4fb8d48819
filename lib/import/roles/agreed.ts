import type { FieldName } from "@/lib/import/kinds/kinds";
import type { PlanContext } from "@/lib/import/plan/context";
import type { Draft } from "@/lib/import/plan/draft";
import {
  type Merged,
  mergeSayings,
  refusesContradiction,
  type Saying,
} from "@/lib/import/plan/merge-said";
import { mentionKey, type ReadRole } from "./said-role";
import { meaningKey, type SaidOfRoles } from "./write-roles";

const ROLE = {
  name: "role",
  family: "family",
  description: "role_description",
  codes: "role_code",
} as const;
const COMPETENCY = {
  name: "competency",
  code: "competency_code",
  description: "competency_description",
  area: "competency_area",
  sourceKey: "competency_key",
} as const;
const MEANING = { meaning: "level_description" } as const;

type Columns<Said> = { readonly [column in keyof Said]-?: FieldName<"roles"> };

/** What rows say of roles, competencies and levels, and the rows that nothing speaks against. */
export function agreedOn(
  reads: readonly ReadRole[],
  context: PlanContext,
  draft: Draft,
): { readonly said: SaidOfRoles; readonly agreed: readonly ReadRole[] } {
  const refused = new Set<number>();
  const agree = <Said extends object>(
    merged: readonly Merged<"roles", Said>[],
    columns: Columns<Said>,
  ): Map<string, Said> => {
    const agreed = merged.filter((one) => !refusesContradiction(one, columns, context, draft));
    const wrong = merged.filter(({ against }) => against !== null);
    for (const { first, repeats } of wrong) {
      for (const { line } of [first, ...repeats]) refused.add(line);
    }
    return new Map(agreed.map(({ key, said }) => [key, said]));
  };
  const roles = agree(mergeSayings(sayings(reads, "role")), ROLE);
  const competencies = agree(mergeSayings(sayings(reads, "competency")), COMPETENCY);
  const meant = reads.flatMap(({ row, competency, meanings }) =>
    [...meanings].flatMap(([rank, meaning]) =>
      competency ? [{ row, key: meaningKey(competency, rank), said: { meaning } }] : [],
    ),
  );
  const meanings = agree(mergeSayings(meant), MEANING);
  return {
    said: {
      roles,
      competencies,
      meanings: new Map([...meanings].map(([key, { meaning }]) => [key, meaning])),
    },
    agreed: reads.filter(({ row }) => !refused.has(row.line)),
  };
}

type Said<Part extends "role" | "competency"> = NonNullable<ReadRole[Part]>["said"];

/** What rows say of one thing, under its key. */
function sayings<Part extends "role" | "competency">(
  reads: readonly ReadRole[],
  part: Part,
): Saying<"roles", Said<Part>>[] {
  return reads.flatMap((read) => {
    const mention = read[part];
    return mention ? [{ row: read.row, key: mentionKey(mention), said: mention.said }] : [];
  });
}
