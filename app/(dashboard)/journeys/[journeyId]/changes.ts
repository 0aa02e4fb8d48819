import "server-only";
import { paths, type Search } from "@/app/_server/paths";
import type { EffectRow } from "@/components/journey/effect-table";
import { countText } from "@/lib/format/count";
import { type About, keyOfAbout } from "@/lib/journey/demands";
import type { Effect, EffectLine } from "@/lib/journey/effect";
import { aboutWords, type JourneyPage } from "./journey";

/** What changes, and what stays open; the things that hold anyway are only counted. */
export function changesIn(
  { lines, ready, open }: Effect,
  { nameOf, journey }: JourneyPage,
  carried: Search,
): { readonly rows: EffectRow[]; readonly unchanged: number } {
  const telling = lines.filter((line) => isTelling(line));
  const rows = telling.map(({ about, met, others, needed }): EffectRow => {
    const text = (count: number) => `${countText(count + others)} of ${countText(needed)}`;
    return {
      id: keyOfAbout(about),
      label: aboutWords(about, nameOf),
      href: hrefOf(about, journey, carried),
      now: text(met.before.length),
      after: text(met.after.length),
      holds: met.after.length + others >= needed,
    };
  });
  return { rows: [...heads({ ready, open }), ...rows], unchanged: lines.length - telling.length };
}

function isTelling({ met, others, needed }: EffectLine): boolean {
  return met.before.length !== met.after.length || met.after.length + others < needed;
}

function heads({ ready, open }: Pick<Effect, "ready" | "open">): EffectRow[] {
  const people: EffectRow[] = ready
    ? [
        {
          ...{ id: "ready", label: "People of whom nothing stays open", href: null },
          now: `${countText(ready.count.before)} of ${countText(ready.of)}`,
          after: `${countText(ready.count.after)} of ${countText(ready.of)}`,
          holds: ready.count.after === ready.of,
        },
      ]
    : [];
  const gaps = { id: "open", label: "Open gaps", href: null };
  const counted = { now: countText(open.before), after: countText(open.after) };
  return [...people, { ...gaps, ...counted, holds: open.after === 0 }];
}

function hrefOf(about: About, { teamId }: JourneyPage["journey"], carried: Search): string {
  switch (about.kind) {
    case "competency":
      return paths.competency(about.id, carried);
    case "requirement":
      return paths.requirement(about.id, carried);
    case "minimum":
      return paths.team(teamId, "minimums", carried);
    case "part":
      return paths.pathway(about.id, carried);
  }
}
