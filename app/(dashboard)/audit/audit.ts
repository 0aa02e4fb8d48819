import "server-only";
import { z } from "zod";
import type { Opened } from "@/app/_server/open-page";
import type { Reader } from "@/app/_server/search";
import type { PageTable } from "@/app/_server/table-file";
import type { Column } from "@/components/table/column";
import { type AuditRow, auditEventsOf } from "@/db/queries/audit";
import { namesOfRows } from "@/db/queries/names";
import type { Actor } from "@/lib/access";
import { changedFields } from "@/lib/audit/changed-fields";
import { countText } from "@/lib/format/count";

const Search = {
  entity: z.string().regex(/^[a-z_]{1,60}$/),
  id: z.uuid(),
  before: z.coerce.number().int().positive(),
  words: z.string().trim().min(1).max(200),
};

/** Which part of the log the address asks for. */
export function auditFilterIn(read: Reader) {
  return {
    entity: read("entity", Search.entity, null, ""),
    entityId: read("id", Search.id, null, ""),
    words: read("words", Search.words, null, ""),
    before: read("before", Search.before, null, ""),
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the rows that these changes speak of are called. */
export function namesIn(actor: Actor, events: readonly AuditRow[]): Promise<Map<string, string>> {
  const values = events.flatMap((event) => [
    event.entityId,
    ...changedFields(event.before, event.after).flatMap(({ before, after }) => [before, after]),
  ]);
  return namesOfRows(
    actor,
    values.flatMap((value) => (value !== null && UUID.test(value) ? [value] : [])),
  );
}

/** One field of one change; a change of no field has a line as well. */
type AuditFileLine = {
  seq: number;
  at: string;
  actor: string;
  action: string;
  entity: string;
  row: string;
  field: string | null;
  before: string | null;
  after: string | null;
  hash: string;
};

const COLUMNS: Column<AuditFileLine>[] = [
  { kind: "number", key: "seq", header: "No." },
  { kind: "text", key: "at", header: "At (UTC)" },
  { kind: "text", key: "actor", header: "Who" },
  { kind: "text", key: "action", header: "Action" },
  { kind: "text", key: "entity", header: "What" },
  { kind: "text", key: "row", header: "Row" },
  { kind: "text", key: "field", header: "Field" },
  { kind: "text", key: "before", header: "Before" },
  { kind: "text", key: "after", header: "After" },
  { kind: "text", key: "hash", header: "Hash" },
];

/** So many changes go into one file; for older ones the address says `before`. */
const MOST = 50_000;

/** The log as a file: a line per changed field, with what it was and what it is. */
export async function auditTable(
  { actor }: Opened,
  read: Reader,
): Promise<PageTable<AuditFileLine>> {
  const events = await auditEventsOf(actor, { ...auditFilterIn(read), limit: MOST });
  const names = await namesIn(actor, events);
  const cut = `the newest ${countText(MOST)}; for older ones add before=${events.at(-1)?.seq}`;
  return {
    name: "Audit log",
    columns: COLUMNS,
    rows: events.flatMap((event) => linesOf(event, names)),
    about: [["Changes", events.length < MOST ? countText(events.length) : cut]],
  };
}

function linesOf(event: AuditRow, names: ReadonlyMap<string, string>): AuditFileLine[] {
  const { seq, actor, action, entity, hash } = event;
  const at = event.at.toISOString();
  const called = (text: string) => (names.has(text) ? `${names.get(text)} (${text})` : text);
  const line = { seq, at, actor, action, entity, row: called(event.entityId), hash };
  const changes = changedFields(event.before, event.after).map(({ field, before, after }) => {
    return { field, before: before && called(before), after: after && called(after) };
  });
  const none = [{ field: null, before: null, after: null }];
  return (changes.length > 0 ? changes : none).map((change) => ({ ...line, ...change }));
}
