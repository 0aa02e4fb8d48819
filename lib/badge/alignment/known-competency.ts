import type { CompetencyId } from "@/lib/ids";

/** A competency as far as alignments can name it, with the scale of its framework. */
export type KnownCompetency = {
  readonly id: CompetencyId;
  readonly name: string;
  readonly code: string | null;
  /** What its source calls it for good: a URI, a UUID, a number. */
  readonly sourceKey: string | null;
  readonly framework: { readonly name: string; readonly url: string | null };
  readonly levels: readonly { readonly rank: number; readonly name: string }[];
};
