import type { FormAction } from "@/app/_server/action";
import { ActionForm } from "@/components/form/action-form";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { ACTIONS } from "@/components/table/vocabulary";
import type { OpenSession } from "@/db/queries/sessions";
import { instantText } from "@/lib/format/instant";
import type { SessionId } from "@/lib/ids";

type Row = { id: string; since: string; seen: string; actions: React.ReactNode };

const COLUMNS: Column<Row>[] = [
  { kind: "text", key: "since", header: "Signed in" },
  { kind: "text", key: "seen", header: "Last used" },
  ACTIONS,
];

/** The open sessions of a user, each with a button that ends it; the reader's own says so instead. */
export function SessionTable({
  sessions,
  here,
  zone,
  end,
}: {
  sessions: readonly OpenSession[];
  here: SessionId | null;
  zone: string;
  end: FormAction;
}) {
  const rows = sessions.map(({ id, createdAt, seenAt }): Row => {
    return {
      id,
      since: instantText(createdAt, zone),
      seen: instantText(seenAt, zone),
      actions:
        id === here ? (
          "this browser"
        ) : (
          <ActionForm
            action={end}
            submit="End"
            look="plain"
            layout="row"
            hidden={{ sessionId: id }}
          />
        ),
    };
  });
  return (
    <DataTable
      label="Sessions"
      columns={COLUMNS}
      rows={rows}
      noun={["session", "sessions"]}
      toolbar="none"
      empty={<p className="text-ink-2">Nowhere at this moment.</p>}
    />
  );
}
