import { seen } from "@/app/_server/seen";
import { EditDialog } from "@/components/form/edit-dialog";
import { SelectField, TextField } from "@/components/form/fields";
import { FormDialog } from "@/components/form/form-dialog";
import type { QuotaRow } from "@/db/queries/quotas";
import type { TeamPlace } from "@/db/queries/teams";
import { dropQuota, enterQuota, saveQuota } from "../actions";

export function SetQuotaDialog({ team }: { team: TeamPlace }) {
  return (
    <FormDialog
      trigger="New quota"
      title={`A quota of ${team.name}`}
      description="What has to be met all at once, such as a partner tier. Its lines are minimums of this team, or of teams below it."
      action={enterQuota}
      submit="Set"
      hidden={{ teamId: team.id }}
    >
      <QuotaFields name="" countsOnce={false} />
    </FormDialog>
  );
}

export function EditQuotaDialog({ row }: { row: QuotaRow }) {
  return (
    <EditDialog
      what={`quota ${row.name}`}
      title={row.name}
      action={saveQuota}
      hidden={seen(row)}
      removal={{
        action: dropQuota,
        says: "A quota is removed once it has no lines: take them out, or remove them, first.",
      }}
    >
      <QuotaFields {...row} />
    </EditDialog>
  );
}

const COUNTS = [
  { value: "several", label: "in every line that they meet" },
  { value: "once", label: "in one line only" },
];

function QuotaFields({ name, countsOnce }: Pick<QuotaRow, "name" | "countsOnce">) {
  return (
    <>
      <TextField label="Name" name="name" defaultValue={name} />
      <SelectField
        label="A person counts"
        name="countsOnce"
        options={COUNTS}
        defaultValue={countsOnce ? "once" : "several"}
      />
    </>
  );
}
