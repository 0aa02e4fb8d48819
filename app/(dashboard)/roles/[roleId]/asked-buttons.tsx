import { seen } from "@/app/_server/seen";
import type { Option } from "@/components/form/controls";
import { EditDialog } from "@/components/form/edit-dialog";
import { SelectField } from "@/components/form/fields";
import { FormDialog } from "@/components/form/form-dialog";
import { LevelField } from "@/components/form/level-field";
import { countOf } from "@/lib/format/count";
import type { RoleId } from "@/lib/ids";
import { dropRoleCompetency, enterRoleCompetency, saveRoleCompetency } from "./actions";
import type { Asked } from "./role";

const IMPORTANCES = [
  { value: "mandatory", label: "Mandatory" },
  { value: "desirable", label: "Desirable" },
];

type AskForProps = {
  roleId: RoleId;
  competencies: readonly Option[];
  levels: readonly Option[];
};

/** One more competency that the role asks for. */
export function AskFor({ roleId, competencies, levels }: AskForProps) {
  return (
    <FormDialog
      trigger="Ask for a competency"
      title="What else the role asks for"
      description="Everybody who holds it is measured against it at once."
      action={enterRoleCompetency}
      submit="Add"
      hidden={{ roleId }}
    >
      <SelectField label="Competency" name="competencyId" empty="Choose…" options={competencies} />
      <LevelField levels={levels} />
      <SelectField label="Importance" name="importance" options={IMPORTANCES} />
    </FormDialog>
  );
}

/** How high and how much a competency is asked for. */
export function EditAsked({ asked, holders }: { asked: Asked; holders: number }) {
  return (
    <EditDialog
      what={asked.competency.text}
      title={asked.competency.text}
      action={saveRoleCompetency}
      hidden={seen(asked)}
      removal={{
        action: dropRoleCompetency,
        says: `The role asks for it no more, also in looks back: ${countOf(holders, "person", "people")} in the role on the day will not be measured against it.`,
      }}
    >
      <LevelField levels={asked.levels} level={asked.level} />
      <SelectField
        label="Importance"
        name="importance"
        options={IMPORTANCES}
        defaultValue={asked.importance}
      />
    </EditDialog>
  );
}
