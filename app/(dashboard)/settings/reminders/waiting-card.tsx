import { ActionForm } from "@/components/form/action-form";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { Card } from "@/components/ui/card";
import type { ReminderMail } from "@/db/queries/reminder-mails";
import { instantText } from "@/lib/format/instant";
import { tryMailsAgain } from "./actions";

type Row = { id: string; to: string; since: string; state: string; error: string | null };

const COLUMNS: Column<Row>[] = [
  { kind: "text", key: "to", header: "To" },
  { kind: "text", key: "since", header: "Since" },
  { kind: "text", key: "state", header: "Next" },
  { kind: "text", key: "error", header: "What the server said" },
];

/** Mails that did not get through yet, and why. */
export function WaitingCard({ waiting, zone }: { waiting: readonly ReminderMail[]; zone: string }) {
  if (waiting.length === 0) return null;
  return (
    <Card
      title="Mails that wait"
      className="lg:col-span-2"
      actions={
        <ActionForm
          action={tryMailsAgain}
          submit="Try all again"
          look="plain"
          layout="row"
          hidden={{ which: "all" }}
        />
      }
    >
      <DataTable
        label="Mails that wait"
        columns={COLUMNS}
        rows={waiting.map((mail) => rowOf(mail, zone))}
        noun={["mail", "mails"]}
        empty={null}
      />
    </Card>
  );
}

function rowOf({ id, address, createdAt, lastError, ...mail }: ReminderMail, zone: string): Row {
  return {
    ...{ id, to: address, since: instantText(createdAt, zone), error: lastError },
    state: stateText(mail, zone),
  };
}

function stateText(
  { state, dueAt, tries }: Pick<ReminderMail, "state" | "dueAt" | "tries">,
  zone: string,
) {
  if (state === "refused") return "refused for good";
  if (state === "sending") return "being sent";
  return tries === 0 ? "with the next run" : `tried again from ${instantText(dueAt, zone)}`;
}
