import { ActionForm } from "@/components/form/action-form";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { type MailServer, mailServerName } from "@/db/mail/mail-server";
import type { ReminderMail } from "@/db/queries/reminder-mails";
import { instantText } from "@/lib/format/instant";
import { sendTestMail, tryMailsAgain } from "./actions";

type Row = { id: string; to: string; since: string; state: string; error: string | null };

const COLUMNS: Column<Row>[] = [
  { kind: "text", key: "to", header: "To" },
  { kind: "text", key: "since", header: "Since" },
  { kind: "text", key: "state", header: "Next" },
  { kind: "text", key: "error", header: "What the server said" },
];

export type MailCardProps = {
  server: MailServer | null;
  waiting: readonly ReminderMail[];
  zone: string;
};

/** Through which server mail goes, and what did not get through yet. */
export function MailCard({ server, waiting, zone }: MailCardProps) {
  return (
    <Card title="Mail">
      {server ? (
        <div className="grid gap-3.5">
          <p>
            Handed over to <strong className="font-semibold">{mailServerName(server)}</strong> as{" "}
            {server.from}.
          </p>
          <ActionForm
            action={sendTestMail}
            submit="Send a test mail to me"
            look="plain"
            hidden={{ to: "me" }}
          />
        </div>
      ) : (
        <p className="text-ink-2">
          No mail server is given, so reminders stand in the application only. Whoever runs the
          installation names one in the environment: <code>SMTP_URL</code> and{" "}
          <code>MAIL_FROM</code>.
        </p>
      )}
      <h3 className="mt-5 mb-1.5 font-semibold">Waiting</h3>
      <DataTable
        label="Mails that wait"
        columns={COLUMNS}
        rows={waiting.map((mail) => rowOf(mail, zone))}
        noun={["mail", "mails"]}
        toolbar="none"
        empty={<EmptyState title="No mail waits." />}
      />
      {waiting.length > 0 && (
        <div className="mt-3">
          <ActionForm
            action={tryMailsAgain}
            submit="Try all again"
            look="plain"
            hidden={{ which: "all" }}
          />
        </div>
      )}
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
