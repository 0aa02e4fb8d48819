import "server-only";
import { headCountsFor } from "@/app/_server/head-counts";
import { paths, type Search } from "@/app/_server/paths";
import type { Linked } from "@/components/table/column";
import { inScope } from "@/db/actor-scope";
import { namesOf } from "@/db/queries/reach";
import { ruleNamesFor } from "@/db/queries/rule-names";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import { addMonths, type Day } from "@/lib/calendar";
import { breakText, lossText } from "@/lib/format/minimum";
import { outlineOf, ruleLine } from "@/lib/format/rule";
import type { PersonId, TeamId } from "@/lib/ids";
import { type Break, breakFrom } from "@/lib/team/break";
import { busFactorOf } from "@/lib/team/bus-factor";
import { type HeadCount, minimumOn } from "@/lib/team/minimum";
import { spans } from "@/lib/timeline/timeline";

const MONTHS_AHEAD = 12;

export type MinimumsQuestion = View & { readonly teamId: TeamId; readonly carried: Search };

/** How the team, all below it included, stands against its minimums, with everybody behind a number. */
export function minimumsPage(actor: Actor, question: MinimumsQuestion) {
  return inScope(actor, async () => {
    const { asOf } = question;
    const headCounts = await headCountsFor(actor, question);
    const names = await ruleNamesFor(actor);
    const found = headCounts.map((headCount) => ({
      headCount,
      on: minimumOn(headCount, asOf),
      next: breakFrom(headCount, asOf),
    }));
    const nameOf = await peopleNamed(actor, found, question.carried);
    const until = addMonths(asOf, MONTHS_AHEAD);
    return {
      names,
      busFactor: busFactorOf(found.map(({ on }) => on)),
      broken: found.filter(({ on }) => on.depth < 0).length,
      single: found.filter(({ on }) => on.singleHolder !== null).length,
      minimums: found.map(({ headCount, on, next }) => ({
        ...headCount.minimum,
        words: ruleLine(outlineOf(headCount.minimum.target, names)),
        holders: [...on.holders].map(nameOf).sort(byName),
        depth: on.depth,
        ahead: next === null ? null : breakText(next, asOf),
        ends: (next?.losses ?? []).map((loss) => ({
          person: nameOf(loss.personId),
          words: lossText(loss, names),
        })),
        steps: stepsAhead(headCount, asOf, until).map((step) => ({
          ...step,
          href: paths.team(question.teamId, "minimums", { ...question.carried, asOf: step.day }),
        })),
        until,
      })),
    };
  });
}

type Found = {
  readonly on: ReturnType<typeof minimumOn>;
  readonly next: Break | null;
};

async function peopleNamed(actor: Actor, found: readonly Found[], carried: Search) {
  const ids = found.flatMap(({ on, next }) => [
    ...on.holders,
    ...(next?.losses ?? []).map((loss) => loss.personId),
  ]);
  const names = await namesOf(actor, [...new Set(ids)]);
  return (id: PersonId): Linked => ({
    text: names.get(id) ?? "",
    href: paths.person(id, carried),
  });
}

function byName(a: Linked, b: Linked): number {
  return a.text.localeCompare(b.text, "en");
}

/** How many holders there are from the day on: the day itself, and each on which that changes. */
function stepsAhead({ count }: HeadCount, asOf: Day, until: Day): { day: Day; holders: number }[] {
  return spans(count)
    .filter((span) => span.from <= until && span.until > asOf)
    .map((span) => ({ day: span.from > asOf ? span.from : asOf, holders: span.value }));
}
