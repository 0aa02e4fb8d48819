import { seen } from "@/app/_server/seen";
import type { Option } from "@/components/form/controls";
import { EditDialog } from "@/components/form/edit-dialog";
import { SelectField, TextField } from "@/components/form/fields";
import { FormDialog } from "@/components/form/form-dialog";
import { LevelField } from "@/components/form/level-field";
import type { Day } from "@/lib/calendar";
import { countOf } from "@/lib/format/count";
import { isoDay } from "@/lib/format/day";
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

type Days = { startsOn: Day | null; endsOn: Day | null };

function DayFields({ startsOn, endsOn }: Days) {
  return (
    <>
      <TextField
        label="From"
        name="startsOn"
        type="date"
        defaultValue={isoDay(startsOn)}
        hint="Empty: since always"
        optional
      />
      <TextField
        label="Last day"
        name="endsOn"
        type="date"
        defaultValue={isoDay(endsOn)}
        hint="Empty: without an end"
        optional
      />
    </>
  );
}

/** One more competency that the role asks for. */
export function AskFor({ roleId, competencies, levels }: AskForProps) {
  return (
    <FormDialog
      trigger="Ask for a competency"
      title="What else the role asks for"
      description="Everybody who holds it is measured against it on these days."
      action={enterRoleCompetency}
      submit="Add"
      hidden={{ roleId }}
    >
      <SelectField label="Competency" name="competencyId" empty="Choose…" options={competencies} />
      <LevelField levels={levels} />
      <SelectField label="Importance" name="importance" options={IMPORTANCES} />
      <DayFields startsOn={null} endsOn={null} />
    </FormDialog>
  );
}

type AskedProps = { asked: Asked; roleId: RoleId; today: Day };

/** Another level from a day on: what was asked before ends the day before, and stays so in looks back. */
export function ReviseAsked({ asked, roleId, today }: AskedProps) {
  return (
    <FormDialog
      trigger="Change from a day"
      look="quiet"
      label={`Change ${asked.competency.text} from a day`}
      title={`${asked.competency.text}, from a day on`}
      description="Until the day before, people stay measured against what is asked now."
      action={enterRoleCompetency}
      submit="Save"
      hidden={{ roleId, competencyId: asked.competencyId }}
    >
      <LevelField levels={asked.levels} level={asked.level} />
      <SelectField
        label="Importance"
        name="importance"
        options={IMPORTANCES}
        defaultValue={asked.importance}
      />
      <TextField label="From" name="startsOn" type="date" defaultValue={isoDay(today)} />
      <input type="hidden" name="endsOn" value="" />
    </FormDialog>
  );
}

/** Corrects how high and how much a competency is asked for, on all of these days. */
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
      <DayFields {...asked} />
    </EditDialog>
  );
}
