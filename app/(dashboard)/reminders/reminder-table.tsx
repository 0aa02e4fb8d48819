import type { ReactNode } from "react";
import { endPath, paths } from "@/app/_server/paths";
import { ActionForm } from "@/components/form/action-form";
import type { Column, Linked } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { ACTIONS, PERSON } from "@/components/table/vocabulary";
import { EmptyState } from "@/components/ui/empty-state";
import type { ReminderRow } from "@/db/queries/reminders";
import type { Day } from "@/lib/calendar";
import { distanceText } from "@/lib/format/day";
import { instantText } from "@/lib/format/instant";
import { endTitle, stepText } from "@/lib/format/reminder";
import { endKey } from "@/lib/reminder/due";
import { markRead } from "./actions";

type Row = {
  id: string;
  what: Linked;
  person: Linked;
  lastDay: Day;
  distance: string;
  step: string;
  told: string;
  actions: ReactNode;
};

const COLUMNS: Column<Row>[] = [
  { kind: "link", key: "what", header: "What ends" },
  { ...PERSON, names: true },
  { kind: "day", key: "lastDay", header: "Last day" },
  {
    kind: "text",
    key: "distance",
    header: "When",
    width: 110,
    hint: "Settled: renewed, met in another way, or not asked any more",
  },
  { kind: "text", key: "step", header: "Step", names: true, width: 130 },
  { kind: "text", key: "told", header: "Told", width: 160 },
  ACTIONS,
];

export type ReminderTableProps = {
  reminders: readonly ReminderRow[];
  /** The `endKey`s of what still ends as they say. */
  open: ReadonlySet<string>;
  today: Day;
  zone: string;
  /** Whether the installation makes any. */
  reminds: boolean;
};

/** One's own reminders, the newest first, with a way to what each is about. */
export function ReminderTable({ reminders, open, today, zone, reminds }: ReminderTableProps) {
  const rows = reminders.toSorted(newestFirst).map((reminder): Row => {
    const { reminderId, personId, personName, lastDay, daysBefore, madeAt, readAt } = reminder;
    return {
      id: reminderId,
      what: {
        text: endTitle(reminder),
        href: endPath(reminder),
        ...(readAt === null && { note: "new" }),
      },
      person: { text: personName, href: paths.person(personId) },
      ...{ lastDay, step: stepText(daysBefore) },
      distance: open.has(endKey(reminder)) ? distanceText(lastDay, today) : "settled",
      told: instantText(madeAt, zone),
      actions: readAt === null && (
        <ActionForm
          action={markRead}
          submit="Mark as read"
          look="quiet"
          layout="row"
          hidden={{ id: reminderId }}
        />
      ),
    };
  });
  return (
    <DataTable
      label="Reminders"
      columns={COLUMNS}
      rows={rows}
      noun={["reminder", "reminders"]}
      empty={
        <EmptyState title="There is nothing to remind you of.">
          {reminds
            ? "When something of yours, or of people you answer for, is about to end, it stands here."
            : "Reminders are made once an administrator switches them on."}
        </EmptyState>
      }
    />
  );
}

/** Of those that were told together, what ends first. */
function newestFirst(a: ReminderRow, b: ReminderRow): number {
  return b.madeAt.getTime() - a.madeAt.getTime() || a.lastDay - b.lastDay;
}
