import { CompetencyFields } from "@/components/competency/competency-fields";
import { SelectField, TextareaField, TextField } from "@/components/form/fields";
import { FormDialog } from "@/components/form/form-dialog";
import { enterCompetency, enterFramework } from "./actions";

type NewButtonsProps = { frameworks: readonly { readonly id: string; readonly name: string }[] };

/** A competency lies in a framework, which has to be there first. */
export function NewButtons({ frameworks }: NewButtonsProps) {
  return (
    <>
      <FormDialog
        trigger="New framework"
        title="A new framework"
        description="A set of competencies that share one scale."
        action={enterFramework}
        submit="Define"
      >
        <TextField label="Name" name="name" />
        <TextareaField
          label="Levels"
          name="levels"
          rows={4}
          hint="One on each line, the lowest first. Without evidence somebody is at level 0, which is not named."
          defaultValue={"Awareness\nWorking\nPractitioner\nExpert"}
        />
      </FormDialog>
      {frameworks.length > 0 && (
        <FormDialog
          trigger="New competency"
          title="A new competency"
          action={enterCompetency}
          submit="Define"
        >
          <SelectField
            label="Framework"
            name="frameworkId"
            hint="Whose levels it has."
            options={frameworks.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <CompetencyFields />
        </FormDialog>
      )}
    </>
  );
}
