import type { Day } from "@/lib/calendar";
import type { FrameworksBase } from "@/lib/import/lookup/competency-book";
import type { Known, Rows } from "@/lib/import/plan/writes";
import type { Rule } from "@/lib/rule/rule";

/** What is known that roles in a file can be about. */
export type RolesBase = Omit<FrameworksBase, "competencies" | "frameworks"> & {
  readonly frameworks: readonly Known<Rows["frameworks"]>[];
  readonly frameworkVersions: readonly Known<Rows["frameworkVersions"]>[];
  readonly competencies: readonly Known<Rows["competencies"]>[];
  readonly competencyLevels: readonly Known<Rows["competencyLevels"]>[];
  readonly roles: readonly Known<Rows["roles"]>[];
  readonly roleCompetencies: readonly Known<Rows["roleCompetencies"]>[];
  /** What else asks for competencies: requirements and team minimums, until their last day. */
  readonly rules: readonly StandingRule[];
};

type StandingRule = {
  /** Of the requirement, or of what has the minimum. */
  readonly name: string;
  readonly rule: Rule;
  readonly until: Day | null;
};
