import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { inScope } from "@/db/actor-scope";
import { credentialsIn } from "@/db/queries/catalogue";
import { pathwaysIn } from "@/db/queries/pathways";
import type { Day } from "@/lib/calendar";
import { countsOf } from "@/lib/format/pathway";
import { groupBy } from "@/lib/group-by";
import { followingIn } from "./following";

type PathwayLine = {
  id: string;
  name: Linked;
  goal: string;
  required: number;
  electives: number;
  endsIn: Linked | null;
  journeys: number;
  people: number;
  endsOn: Day | null;
};

const COLUMNS: Column<PathwayLine>[] = [
  { kind: "link", key: "name", header: "Pathway", names: true },
  { kind: "text", key: "goal", header: "Business goal", width: 320 },
  {
    kind: "number",
    key: "required",
    header: "Required",
    hint: "Credentials that have to be earned",
  },
  { kind: "number", key: "electives", header: "Electives", hint: "Credentials that people choose" },
  { kind: "link", key: "endsIn", header: "Ends in" },
  { kind: "number", key: "journeys", header: "Journeys", hint: "Journeys that follow it" },
  {
    kind: "number",
    key: "people",
    header: "People",
    hint: "Who is on it, by a plan that was taken",
  },
  { kind: "day", key: "endsOn", header: "Withdrawn after", spare: true },
];

/** The pathways, with what follows them as far as it is in reach; by name. */
export function pathwaysTable({ actor, asked, carried }: Opened): Promise<PageTable<PathwayLine>> {
  return inScope(actor, async () => {
    const [pathways, following, catalogue] = await Promise.all([
      pathwaysIn(actor),
      followingIn(actor, asked),
      credentialsIn(actor),
    ]);
    const names = new Map(catalogue.map(({ id, name }) => [id, name]));
    const along = groupBy(following, ({ pathwayId }) => pathwayId);
    const rows = pathways.map(({ id, name, goal, parts, credentialId, endsOn }): PathwayLine => {
      const own = along.get(id) ?? [];
      return {
        ...{ id, goal, endsOn, ...countsOf(parts) },
        name: { text: name, href: paths.pathway(id, carried) },
        endsIn: credentialId && {
          text: names.get(credentialId) ?? "",
          href: paths.credential(credentialId, carried),
        },
        journeys: own.length,
        people: new Set(own.flatMap(({ people }) => people)).size,
      };
    });
    return { name: "Pathways", columns: COLUMNS, rows };
  });
}
