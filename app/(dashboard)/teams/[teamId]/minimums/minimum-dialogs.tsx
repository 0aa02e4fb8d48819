import { seen } from "@/app/_server/seen";
import { HOW_RULES_ARE_WRITTEN } from "@/app/_server/typed-rule";
import { EditDialog } from "@/components/form/edit-dialog";
import { SelectField, TextareaField, TextField } from "@/components/form/fields";
import { FormDialog } from "@/components/form/form-dialog";
import { StayFields } from "@/components/form/stay-fields";
import type { MinimumRow } from "@/db/queries/minimums";
import type { QuotaRow } from "@/db/queries/quotas";
import type { TeamPlace } from "@/db/queries/teams";
import type { Day } from "@/lib/calendar";
import type { RuleNames } from "@/lib/format/rule";
import type { QuotaId } from "@/lib/ids";
import { textOfRule } from "@/lib/requirement/rule-by-name";
import type { Rule } from "@/lib/rule/rule";
import { dropMinimum, enterMinimum, saveMinimum } from "../actions";

type SetProps = { team: TeamPlace; today: Day; quotas: readonly QuotaRow[] };

export function SetMinimumDialog({ team, today, quotas }: SetProps) {
  return (
    <FormDialog
      trigger="Set minimum"
      title={`A minimum for ${team.name}`}
      description="At least so many of the team, all below it included, meet the target."
      action={enterMinimum}
      submit="Set"
      hidden={{ teamId: team.id }}
    >
      <MinimumFields minimum={1} startsOn={today} endsOn={null} quotaId={null} quotas={quotas} />
    </FormDialog>
  );
}

type EditProps = {
  row: MinimumRow;
  words: string;
  team: string;
  names: RuleNames;
  quotas: readonly QuotaRow[];
};

export function EditMinimumDialog({ row, words, team, names, quotas }: EditProps) {
  return (
    <EditDialog
      what={`minimum of ${words}`}
      title={`A minimum for ${team}`}
      action={saveMinimum}
      hidden={seen(row)}
      removal={{
        action: dropMinimum,
        says: "It is asked on no day any more, also not in looks back. One that is over gets its last day instead.",
      }}
    >
      <MinimumFields {...row} names={names} quotas={quotas} />
    </EditDialog>
  );
}

type FieldsProps = {
  minimum: number;
  startsOn: Day;
  endsOn: Day | null;
  quotaId: QuotaId | null;
  quotas: readonly QuotaRow[];
} & ({ target: Rule; names: RuleNames } | { target?: never });

function MinimumFields({ minimum, quotaId, quotas, ...props }: FieldsProps) {
  return (
    <>
      <TextareaField
        label="What they have to hold"
        name="target"
        hint={HOW_RULES_ARE_WRITTEN}
        defaultValue={props.target ? textOfRule(props.target, props.names) : ""}
      />
      <TextField
        label="At least how many"
        name="minimum"
        type="number"
        min={1}
        defaultValue={minimum}
      />
      <StayFields {...props} />
      {quotas.length > 0 && (
        <SelectField
          label="Line of"
          name="quotaId"
          optional
          empty="no quota"
          options={quotas.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={quotaId ?? ""}
        />
      )}
    </>
  );
}
