import { seen } from "@/app/_server/seen";
import { SelectField } from "@/components/form/fields";
import { FormDialog } from "@/components/form/form-dialog";
import { type Actor, can } from "@/lib/access";
import { definedText } from "@/lib/format/journey";
import { chooseAnother } from "./actions";
import type { OwnStep } from "./lines";
import type { PlanPage } from "./plan";

type Props = { actor: Actor; step: OwnStep; name: string; page: PlanPage };

/** Another elective of the same part of the pathway, for who may change plans and where there is one. */
export function ChooseAnother({ actor, step, name, page: { definitions } }: Props) {
  if (!can(actor, "step.write") || step.choices.length === 0) return null;
  const options = step.choices.flatMap((id) => {
    const known = definitions.get(id);
    if (!known) return [];
    const first = known.prerequisites === null ? "" : " · needs others first";
    return [{ value: id as string, label: `${known.name} · ${definedText(known)}${first}` }];
  });
  return (
    <FormDialog
      trigger="Choose another"
      look="quiet"
      label={`Choose another instead of ${name}`}
      title={`Instead of ${name}`}
      description="The days stay as they are. What it needs first is not planned by this."
      action={chooseAnother}
      submit="Choose"
      hidden={seen(step)}
    >
      <SelectField label="Credential" name="credentialId" options={options} empty="choose one" />
    </FormDialog>
  );
}
