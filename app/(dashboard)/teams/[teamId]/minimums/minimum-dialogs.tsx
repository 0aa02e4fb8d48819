import { seen } from "@/app/_server/seen";
import { HOW_RULES_ARE_WRITTEN } from "@/app/_server/typed-rule";
import { EditDialog } from "@/components/form/edit-dialog";
import { TextareaField, TextField } from "@/components/form/fields";
import { FormDialog } from "@/components/form/form-dialog";
import { StayFields } from "@/components/form/stay-fields";
import type { MinimumRow } from "@/db/queries/minimums";
import type { TeamPlace } from "@/db/queries/teams";
import type { Day } from "@/lib/calendar";
import type { RuleNames } from "@/lib/format/rule";
import { textOfRule } from "@/lib/requirement/rule-by-name";
import type { Rule } from "@/lib/rule/rule";
import { dropMinimum, enterMinimum, saveMinimum } from "../actions";

export function SetMinimumDialog({ team, today }: { team: TeamPlace; today: Day }) {
  return (
    <FormDialog
      trigger="Set minimum"
      title={`A minimum for ${team.name}`}
      description="At least so many of the team, all below it included, meet the target."
      action={enterMinimum}
      submit="Set"
      hidden={{ teamId: team.id }}
    >
      <MinimumFields minimum={1} startsOn={today} endsOn={null} />
    </FormDialog>
  );
}

type EditProps = { row: MinimumRow; words: string; team: string; names: RuleNames };

export function EditMinimumDialog({ row, words, team, names }: EditProps) {
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
      <MinimumFields {...row} names={names} />
    </EditDialog>
  );
}

type FieldsProps = { minimum: number; startsOn: Day; endsOn: Day | null } & (
  | { target: Rule; names: RuleNames }
  | { target?: never }
);

function MinimumFields({ minimum, ...props }: FieldsProps) {
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
    </>
  );
}
