import "server-only";
import { headCountsFor } from "@/app/_server/head-counts";
import type { MatrixOnDay } from "@/app/(dashboard)/teams/[teamId]/_team/matrix-over";
import type { WallFigure } from "@/components/wall/wall-data";
import { coverageOn } from "@/db/queries/coverage";
import { namesOfThings } from "@/db/queries/end-names";
import { endsAmong } from "@/db/queries/ends";
import { factsOfMembers } from "@/db/queries/facts";
import { ruleNamesFor } from "@/db/queries/rule-names";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import { coverageOf } from "@/lib/coverage/coverage";
import { total } from "@/lib/coverage/roll-up";
import { countOf } from "@/lib/format/count";
import { dayText, distanceText } from "@/lib/format/day";
import { formatRatio, outOf } from "@/lib/format/ratio";
import { endTitle } from "@/lib/format/reminder";
import { outlineOf, ruleLine } from "@/lib/format/rule";
import type { TeamId } from "@/lib/ids";
import { breakFrom } from "@/lib/team/break";

type Question = View & {
  readonly teamId: TeamId;
  readonly warningDays: number;
  /** How many are in the team. */
  readonly people: number;
  readonly levels: MatrixOnDay;
};

/** What somebody who walks by is to know: numbers, and what comes next; nobody's name. */
export async function wallFigures(actor: Actor, question: Question): Promise<WallFigure[]> {
  const slots = total(await coverageOn(actor, question));
  const { columns } = question.levels;
  const asked = columns.reduce((sum, column) => sum + column.asked, 0);
  const met = columns.reduce((sum, column) => sum + column.met, 0);
  const required = slots.met + slots.grace + slots.gap;
  return [
    {
      label: "Coverage",
      value: formatRatio(coverageOf(slots)),
      note: `${outOf(slots.met, required)} met · ${countOf(question.people, "person", "people")}`,
    },
    {
      label: "Readiness",
      value: formatRatio(asked === 0 ? null : met / asked),
      note: `${outOf(met, asked)} levels reached that roles ask for`,
    },
    await nextBreak(actor, question),
    await nextEnd(actor, question),
  ];
}

/** Of the team's minimums: when the first of them has too few. */
async function nextBreak(actor: Actor, question: Question): Promise<WallFigure> {
  const { asOf } = question;
  const headCounts = await headCountsFor(actor, question);
  const names = await ruleNamesFor(actor);
  const [first] = headCounts
    .flatMap((headCount) => {
      const found = breakFrom(headCount, asOf);
      return found === null ? [] : [{ found, target: headCount.minimum.target }];
    })
    .sort((a, b) => a.found.on - b.found.on);
  const label = "Next break";
  if (!first) {
    const minimums = countOf(headCounts.length, "team minimum");
    return {
      label,
      value: "none known",
      note: headCounts.length > 0 ? minimums : "no minimum set",
    };
  }
  const { on } = first.found;
  const what = ruleLine(outlineOf(first.target, names));
  return on <= asOf
    ? { label, value: "now", note: `${what}: too few since ${dayText(on)}` }
    : { label, value: distanceText(on, asOf), note: `${what}: too few from ${dayText(on)} on` };
}

/** What ends next that a requirement rests on. */
async function nextEnd(actor: Actor, question: Question): Promise<WallFigure> {
  const { asOf, proof } = question;
  const ends = await endsAmong(actor, await factsOfMembers(actor, question), proof);
  const [first] = ends
    .filter(({ lastDay, atStake }) => lastDay >= asOf && atStake.length > 0)
    .sort((a, b) => a.lastDay - b.lastDay);
  const label = "Next end";
  if (!first) return { label, value: "none known", note: "that a requirement rests on" };
  const what = (await namesOfThings(actor, [first]))(first);
  return {
    label,
    value: distanceText(first.lastDay, asOf),
    note: `${endTitle({ thing: first.thing, what })}, on ${dayText(first.lastDay)}`,
  };
}
