import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { importsFor } from "@/db/queries/imports";
import { organisationFor } from "@/db/queries/organisation";
import { type Day, dayInZone } from "@/lib/calendar";
import { KIND_TITLES, STATE_WORDS } from "./words";

type ImportLine = {
  id: string;
  file: Linked;
  kind: string;
  state: string;
  created: number;
  changed: number;
  rejected: number;
  at: Day;
};

const COLUMNS: Column<ImportLine>[] = [
  { kind: "link", key: "file", header: "File" },
  { kind: "text", key: "kind", header: "Holds" },
  { kind: "text", key: "state", header: "State" },
  { kind: "number", key: "created", header: "New" },
  { kind: "number", key: "changed", header: "Changed" },
  { kind: "number", key: "rejected", header: "Left out" },
  { kind: "day", key: "at", header: "Uploaded" },
];

const MOST = 200;

/** What became of the latest files. */
export async function importsTable({ actor }: Opened): Promise<PageTable<ImportLine>> {
  const { zone } = await organisationFor(actor);
  const imports = await importsFor(actor, { limit: MOST, after: null });
  const rows = imports.map(
    (one): ImportLine => ({
      id: one.id,
      file: { text: one.fileName, href: paths.import(one.id) },
      kind: KIND_TITLES[one.kind],
      state: STATE_WORDS[one.state],
      created: one.counts?.create ?? 0,
      changed: one.counts?.update ?? 0,
      rejected: (one.counts?.reject ?? 0) + (one.counts?.undecided ?? 0),
      at: dayInZone(one.createdAt, zone),
    }),
  );
  return { name: "Imports", columns: COLUMNS, rows };
}
