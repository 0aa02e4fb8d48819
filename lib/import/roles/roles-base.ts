import type { FrameworksBase } from "@/lib/import/lookup/competency-book";
import type { Known, Rows } from "@/lib/import/plan/writes";

/** What is known that roles in a file can be about. */
export type RolesBase = Omit<FrameworksBase, "competencies"> & {
  readonly competencies: readonly Known<Rows["competencies"]>[];
  readonly competencyLevels: readonly Known<Rows["competencyLevels"]>[];
  readonly roles: readonly Known<Rows["roles"]>[];
  readonly roleCompetencies: readonly Known<Rows["roleCompetencies"]>[];
};
