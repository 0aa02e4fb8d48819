import "server-only";
import { z } from "zod";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { Reader } from "@/app/_server/search";
import type { PageTable } from "@/app/_server/table-file";
import type { AuditLine } from "@/components/audit/audit-list";
import type { Column } from "@/components/table/column";
import { type AuditFilter, type AuditRow, auditEventsOf } from "@/db/queries/audit";
import { namesInLog } from "@/db/queries/names";
import type { Actor } from "@/lib/access";
import { type ChangedField, changedFields } from "@/lib/audit/changed-fields";
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

/** Also inside of lists. */
const IDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** A change with the fields that it changed. */
type Change = AuditRow & { readonly changes: readonly ChangedField[] };

/** The newest changes that the filter leaves, and what the rows that they speak of are called. */
export async function namedChanges(actor: Actor, filter: AuditFilter) {
  const events = await auditEventsOf(actor, filter);
  const changes = events.map((event): Change => {
    return { ...event, changes: changedFields(event.before, event.after) };
  });
  const values = changes.flatMap((change) => [
    change.entityId,
    ...change.changes.flatMap(({ before, after }) => [before, after]),
  ]);
  const ids = values.flatMap((value) => value?.match(IDS) ?? []);
  return { changes, names: await namesInLog(actor, ids) };
}

type Named = Awaited<ReturnType<typeof namedChanges>>;

/** Changes as people read them: with names where ids have some. */
export function auditLines({ changes, names }: Named): AuditLine[] {
  const named = (text: string | null) =>
    text === null ? null : text.replaceAll(IDS, (id) => names.get(id) ?? id);
  return changes.map((event) => ({
    seq: event.seq,
    at: event.at.toISOString(),
    actor: event.actor,
    action: event.action,
    entity: event.entity.replaceAll("_", " "),
    href: paths.audit({ entity: event.entity, id: event.entityId }),
    name: names.get(event.entityId) ?? null,
    changes: event.changes.map(({ field, before, after }) => ({
      field: field.replace(/_id$/, ""),
      before: named(before),
      after: named(after),
    })),
    hash: event.hash,
  }));
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
  const { changes, names } = await namedChanges(actor, { ...auditFilterIn(read), limit: MOST });
  const cut = `the newest ${countText(MOST)}; for older ones add before=${changes.at(-1)?.seq}`;
  return {
    name: "Audit log",
    columns: COLUMNS,
    rows: changes.flatMap((change) => linesOf(change, names)),
    about: [["Changes", changes.length < MOST ? countText(changes.length) : cut]],
  };
}

function linesOf(change: Change, names: ReadonlyMap<string, string>): AuditFileLine[] {
  const { seq, actor, action, entity, hash } = change;
  const at = change.at.toISOString();
  const called = (text: string) =>
    text.replaceAll(IDS, (id) => (names.has(id) ? `${names.get(id)} (${id})` : id));
  const line = { seq, at, actor, action, entity, row: called(change.entityId), hash };
  const fields = change.changes.map(({ field, before, after }) => {
    return { field, before: before && called(before), after: after && called(after) };
  });
  const none = [{ field: null, before: null, after: null }];
  return (fields.length > 0 ? fields : none).map((field) => ({ ...line, ...field }));
}
