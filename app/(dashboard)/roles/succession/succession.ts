import "server-only";
import { z } from "zod";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { Reader } from "@/app/_server/search";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { inScope } from "@/db/actor-scope";
import { rolesIn } from "@/db/queries/catalogue";
import { namesOf } from "@/db/queries/reach";
import { MONTHS_AHEAD, successionsFor } from "@/db/queries/successions";
import { teamPlacesFor } from "@/db/queries/teams";
import type { Day } from "@/lib/calendar";
import { isThin, type Succession } from "@/lib/competency/successors";
import { depthText } from "@/lib/format/succession";
import type { PersonId } from "@/lib/ids";

type SuccessionLine = {
  id: string;
  role: Linked;
  family: string | null;
  depth: string;
  ready: number | null;
  oneStep: number | null;
  follow: string | null;
  holders: number;
  leaving: number;
  firstLeaves: Day | null;
  whoLeaves: string | null;
};

const COLUMNS: Column<SuccessionLine>[] = [
  { kind: "link", key: "role", header: "Role" },
  { kind: "text", key: "depth", header: "Depth", hint: "How many could follow" },
  {
    ...{ kind: "number", key: "ready", header: "Ready" },
    hint: "People not in the role who have every competency at the level that it asks for",
  },
  {
    ...{ kind: "number", key: "oneStep", header: "One step away" },
    hint: "People not in the role who show something of it, and of whom exactly one competency is missing",
  },
  { kind: "text", key: "follow", header: "Who is nearest" },
  { kind: "number", key: "holders", header: "In the role" },
  {
    ...{ kind: "number", key: "leaving", header: "Leaving" },
    hint: `Known to give it up, or to leave, within ${MONTHS_AHEAD} months`,
  },
  { kind: "day", key: "firstLeaves", header: "First last day" },
  { kind: "text", key: "whoLeaves", header: "Who leaves" },
  { kind: "text", key: "family", header: "Family", hidden: true },
];

/** Which of the roles: by whether anybody could follow. */
export const SHOWN = { all: "All roles", thin: "Too few to follow" } as const;
export const SHOWN_KINDS = ["all", "thin"] as const;
export type SuccessionAsked = { readonly shown: (typeof SHOWN_KINDS)[number] };

/** Reads `?show=thin`. */
export function successionAsked(read: Reader): SuccessionAsked {
  const why = "is no way to choose roles: all are shown";
  return { shown: read("show", z.enum(SHOWN_KINDS), "all", why) };
}

/** The same as a file has it; null where there are too many people. */
export async function successionTable(
  opened: Opened,
  read: Reader,
): Promise<PageTable<SuccessionLine> | null> {
  const asked = successionAsked(read);
  const { rows } = await successionPage(opened, asked);
  const about: [string, string][] = [["Roles", SHOWN[asked.shown]]];
  return rows && { name: "Succession", columns: COLUMNS, rows, about };
}

/** Who could follow in each role, where fewest could first; no rows at all where there are too many people. */
export function successionPage({ actor, view, carried }: Opened, { shown }: SuccessionAsked) {
  return inScope(actor, async () => {
    const [roles, teams] = await Promise.all([rolesIn(actor), teamPlacesFor(actor)]);
    const ids = roles.map(({ id }) => id);
    const successions = await successionsFor(actor, ids, view);
    if (!successions) return { teams, columns: COLUMNS, rows: null, counts: null };
    const found = roles.flatMap((role) => {
      const succession = successions.get(role.id);
      return succession && isLookedAt(succession) ? [{ role, succession }] : [];
    });
    const thin = found.filter(({ succession }) => isThin(succession));
    const some = shown === "thin" ? thin : found;
    const named = await namesOf(
      actor,
      some.flatMap(({ succession }) => peopleNamed(succession)),
    );
    const rows = some
      .toSorted((a, b) => Number(isThin(b.succession)) - Number(isThin(a.succession)))
      .map(
        ({ role, succession }): SuccessionLine => ({
          ...{ id: role.id, family: role.family },
          role: {
            text: role.name,
            href: paths.roleMatch(role.id, { ...carried, team: view.teamId, who: "others" }),
          },
          ...figuresOf(succession, named),
        }),
      );
    return { teams, columns: COLUMNS, rows, counts: { all: found.length, thin: thin.length } };
  });
}

/** A role that nobody has and that asks for nothing is only a name. */
function isLookedAt({ asks, holders }: Succession): boolean {
  return asks > 0 || holders.length > 0;
}

function figuresOf(succession: Succession, named: ReadonlyMap<PersonId, string>) {
  const { asks, ready, oneStep, holders, leaving } = succession;
  const namesIn = (ids: readonly PersonId[]) =>
    ids.flatMap((id) => named.get(id) ?? []).join("; ") || null;
  return {
    depth: depthText(succession),
    ready: asks === 0 ? null : ready.length,
    oneStep: asks === 0 ? null : oneStep.length,
    follow: namesIn(nearest(succession)),
    holders: holders.length,
    leaving: leaving.length,
    firstLeaves: leaving[0]?.lastDay ?? null,
    whoLeaves: namesIn(leaving.slice(0, MOST_NAMED).map(({ personId }) => personId)),
  };
}

/** So many are named; the others are behind the role's name. */
const MOST_NAMED = 3;

/** Those who are ready, then those who are one step away. */
function nearest({ ready, oneStep }: Succession): PersonId[] {
  return [...ready, ...oneStep].slice(0, MOST_NAMED);
}

function peopleNamed(succession: Succession): PersonId[] {
  const leaving = succession.leaving.slice(0, MOST_NAMED).map(({ personId }) => personId);
  return [...nearest(succession), ...leaving];
}
