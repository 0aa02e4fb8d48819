import "server-only";
import { headCountsFor } from "@/app/_server/head-counts";
import { paths, type Search } from "@/app/_server/paths";
import type { Linked } from "@/components/table/column";
import { asKnown } from "@/db/known-at";
import { quotasOf } from "@/db/queries/quotas";
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
import { type HeadCount, type MinimumOn, minimumOn } from "@/lib/team/minimum";
import { quotaOn } from "@/lib/team/quota";
import { spans } from "@/lib/timeline/timeline";

const MONTHS_AHEAD = 12;

export type MinimumsQuestion = View & { readonly teamId: TeamId; readonly carried: Search };

type Found = {
  readonly headCount: Awaited<ReturnType<typeof headCountsFor>>[number];
  readonly words: string;
  readonly on: MinimumOn;
  readonly next: Break | null;
};

/** How the team, all below it included, stands against its minimums, with everybody behind a number. */
export function minimumsPage(actor: Actor, question: MinimumsQuestion) {
  return asKnown(actor, async () => {
    const { asOf, teamId, carried } = question;
    const headCounts = await headCountsFor(actor, question);
    const names = await ruleNamesFor(actor);
    const found = headCounts
      .map((headCount): Found => {
        const words = ruleLine(outlineOf(headCount.minimum.target, names));
        const next = breakFrom(headCount, asOf);
        return { headCount, words, on: minimumOn(headCount, asOf), next };
      })
      .sort((a, b) => a.words.localeCompare(b.words, "en"));
    const quotas = await quotasOn(actor, { teamId, asOf }, found);
    const nameOf = await peopleNamed(actor, found, carried);
    const until = addMonths(asOf, MONTHS_AHEAD);
    return {
      names,
      quotas,
      /** All that a minimum may be a line of: those of the teams above, too. */
      quotasInReach: await quotasOf(actor, null),
      busFactor: busFactorOf([
        ...found.map(({ on }) => on),
        ...quotas.flatMap(({ depth }) => (depth === null ? [] : [{ depth }])),
      ]),
      broken: found.filter(({ on }) => on.depth < 0).length,
      single: found.filter(({ on }) => on.singleHolder !== null).length,
      minimums: found.map(({ headCount, words, on, next }) => ({
        row: headCount.minimum,
        words,
        minimum: headCount.minimum.minimum,
        holders: [...on.holders].map(nameOf).sort(byName),
        depth: on.depth,
        ahead: next === null ? null : breakText(next, asOf),
        ends: (next?.losses ?? []).map((loss) => ({
          person: nameOf(loss.personId),
          words: lossText(loss, names),
        })),
        steps: stepsAhead(headCount, asOf, until).map((step) => ({
          ...step,
          href: paths.team(teamId, "minimums", { ...carried, asOf: step.day }),
        })),
        until,
      })),
    };
  });
}

/** The quotas of the team and those below, each with its lines in force and how they stand together. */
async function quotasOn(
  actor: Actor,
  { teamId, asOf }: { readonly teamId: TeamId; readonly asOf: Day },
  found: readonly Found[],
) {
  return (await quotasOf(actor, teamId)).map((row) => {
    const lines = found.filter(({ headCount }) => headCount.minimum.quotaId === row.id);
    const headCounts = lines.map(({ headCount }) => headCount);
    const stands = quotaOn(headCounts, row.countsOnce, asOf);
    const breaksOn = stands?.firstBreakOn ?? null;
    return {
      row,
      depth: stands?.depth ?? null,
      ahead: breaksOn === null ? null : breakText({ on: breaksOn }, asOf),
      lines: lines.map(({ headCount: { minimum }, words, on }) => {
        return { id: minimum.id, words, minimum: minimum.minimum, holders: on.holders.length };
      }),
    };
  });
}

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
