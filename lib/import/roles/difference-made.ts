import type { Day } from "@/lib/calendar";
import { differencesBetween } from "@/lib/framework/difference";
import type { FrameworkId } from "@/lib/ids";
import { afterWrites } from "@/lib/import/plan/after-writes";
import type { NamedDifference } from "@/lib/import/plan/plan";
import type { Writes } from "@/lib/import/plan/writes";
import { leavesOf } from "@/lib/rule/rule";
import { isOn } from "@/lib/span";
import { editionOn } from "./editions";
import type { RolesBase } from "./roles-base";

/** What a known framework says on the day after the file was written, against what it says there now. */
export function differenceMade(
  base: RolesBase,
  frameworkId: FrameworkId | null,
  asOf: Day,
  writes: Writes,
): NamedDifference[] | null {
  if (frameworkId === null) return null;
  const after: RolesBase = {
    ...base,
    competencies: afterWrites(base.competencies, writes.competencies),
    competencyLevels: afterWrites(base.competencyLevels, writes.competencyLevels),
    roles: afterWrites(base.roles, writes.roles),
    roleCompetencies: afterWrites(base.roleCompetencies, writes.roleCompetencies),
  };
  const names = new Map<string, string>();
  for (const { competencies, roles } of [base, after]) {
    for (const { id, name } of [...competencies, ...roles]) names.set(id, name);
  }
  return differencesBetween(
    editionOn(base, frameworkId, asOf),
    editionOn(after, frameworkId, asOf),
  ).map((difference) => ({
    ...difference,
    note: difference.kind === "withdrawn" ? stillAsked(difference.key, base, asOf) : "",
    name: difference.key
      .split(" ")
      .map((id) => names.get(id) ?? id)
      .join(" · "),
  }));
}

/** Requirements and minimums are the organisation's own: they go on asking for what was withdrawn. */
function stillAsked(competencyId: string, { rules }: RolesBase, asOf: Day): string {
  const asking = rules.filter(
    ({ rule, until }) =>
      isOn(asOf, null, until) &&
      leavesOf(rule).some((leaf) => "competency" in leaf && leaf.competency === competencyId),
  );
  const names = new Set(asking.map(({ name }) => name));
  return names.size === 0 ? "" : `Still asked for, until you revise it: ${[...names].join(", ")}.`;
}
