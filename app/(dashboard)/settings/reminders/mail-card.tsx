import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { type MailServer, mailServerName } from "@/db/mail/mail-server";
import { sendTestMail } from "./actions";

/** Through which server mail goes. */
export function MailCard({ server }: { server: MailServer | null }) {
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
    </Card>
  );
}
