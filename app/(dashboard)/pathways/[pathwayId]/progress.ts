import "server-only";
import { teamNames } from "@/app/_server/names";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { Reader } from "@/app/_server/search";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { nullIfNotFound } from "@/db/errors";
import { countText } from "@/lib/format/count";
import { stepStateText } from "@/lib/format/journey";
import { partText } from "@/lib/format/pathway";
import { PathwayId, type PersonId } from "@/lib/ids";
import { credentialsOf, type PathwayPart } from "@/lib/pathway/part";
import type { PathwayProgress } from "@/lib/pathway/progress";
import type { Following } from "../following";
import { type PathwayPage, pathwayPage } from "./pathway";

type PartKey = `part${number}`;

type ProgressLine = {
  id: string;
  person: Linked;
  team: string;
  journey: Linked;
  done: number | null;
  [part: PartKey]: string;
};

/** Who is on the pathway, and how far with each of its parts. */
export async function progressTable(
  { actor, carried }: Opened,
  page: PathwayPage,
): Promise<PageTable<ProgressLine>> {
  const places = new Map((await teamNames(actor)).map(({ id, path }) => [id, path]));
  const { pathway, following, progress, nameOf } = page;
  const lines = following.flatMap((own) =>
    own.people.flatMap((personId): ProgressLine[] => {
      const how = progress.get(personId);
      if (!how) return [];
      return [
        {
          id: `${own.journey.id} ${personId}`,
          person: { text: nameOf(personId), href: paths.plan(personId, carried) },
          team: places.get(own.journey.teamId) ?? "",
          journey: { text: own.journey.name, href: paths.journey(own.journey.id, carried) },
          done: how.done / how.of,
          ...partCells(pathway.parts, how, stepsOf(own, personId)),
        },
      ];
    }),
  );
  const rows = lines.toSorted((a, b) => (a.person.text < b.person.text ? -1 : 1));
  return { name: `Progress on ${pathway.name}`, columns: columnsFor(page), rows };
}

/** The same for the pathway that the address names. */
export async function pathwayProgressTable(
  opened: Opened,
  read: Reader,
): Promise<PageTable<ProgressLine> | null> {
  const { actor, asked } = opened;
  const id = read("pathway", PathwayId, null, "");
  const page = id && (await pathwayPage(actor, id, asked).catch(nullIfNotFound));
  return page ? progressTable(opened, page) : null;
}

function columnsFor({ pathway: { parts }, definitions }: PathwayPage): Column<ProgressLine>[] {
  return [
    { kind: "link", key: "person", header: "Person", names: true },
    { kind: "text", key: "team", header: "Team", spare: true },
    { kind: "link", key: "journey", header: "Journey", spare: true },
    { kind: "ratio", key: "done", header: "Done", hint: "Of all that the pathway asks for" },
    ...parts.map((part, index): Column<ProgressLine> => {
      const header = partText(part, (id) => definitions.get(id)?.name ?? "");
      return { kind: "text", key: `part${index}`, header };
    }),
  ];
}

function stepsOf({ steps }: Following, personId: PersonId): Following["steps"] {
  return steps.filter((step) => step.personId === personId);
}

/** "✓ done", "1 of 2", "▸ under way", "○ open": by awards first, then by what is planned. */
function partCells(
  parts: readonly PathwayPart[],
  progress: PathwayProgress,
  steps: Following["steps"],
): Readonly<Record<PartKey, string>> {
  return Object.fromEntries(
    progress.parts.map(({ done, of }, index) => {
      const part = parts[index];
      const step = steps.find(
        (own) =>
          part && credentialsOf(part).includes(own.credentialId) && own.progress.state !== "done",
      );
      const open = step ? stepStateText(step.progress) : "○ not planned";
      const some = done > 0 ? `${countText(done)} of ${countText(of)}` : open;
      return [`part${index}`, done === of ? "✓ done" : some];
    }),
  );
}
