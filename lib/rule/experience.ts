import { addMonths, type Day } from "@/lib/calendar";
import type { PersonFacts } from "@/lib/facts";
import { type DaySpan, daysOf, overlap } from "@/lib/span";
import { whenever } from "@/lib/timeline/of-spans";
import { spans } from "@/lib/timeline/timeline";
import type { ExperienceRule } from "./rule";

/** What says since when somebody has been here, and in which roles. */
export type Service = Pick<PersonFacts, "joinedOn" | "leftOn" | "roles">;

type Asked = ExperienceRule["experience"];

/**
 * The first day by which so many calendar months have been served; null where what is on record does not
 * reach that far. Stretches are added up as though they had been served in one go up to the last of them:
 * each begins as many days earlier as were served before it. What was once served stays so.
 */
export function servedMonthsOn(asked: Asked, service: Service): Day | null {
  let before = 0;
  for (const { from, until } of stretches(asked, service)) {
    const full = addMonths((from - before) as Day, asked.months);
    if (full <= until) return full > from ? full : from;
    before += until - from;
  }
  return null;
}

/**
 * The unbroken days in the role while with the organisation, in order; without a role all days since
 * joining, none where that day is not known. Days that overlap count once, those that touch go on.
 */
function stretches({ roleId }: Asked, { joinedOn, leftOn, roles }: Service): DaySpan[] {
  const employed = daysOf(joinedOn, leftOn);
  if (roleId === undefined) return joinedOn === null ? [] : [employed];
  const held = roles
    .filter((role) => role.roleId === roleId)
    .map((role) => overlap(daysOf(role.startsOn, role.endsOn), employed));
  return spans(whenever(held)).filter(({ value }) => value);
}
