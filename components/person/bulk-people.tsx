"use client";

import type { ActionFormProps } from "@/components/form/action-form";
import type { Option } from "@/components/form/controls";
import { SelectField, TextField } from "@/components/form/fields";
import { FormDialog } from "@/components/form/form-dialog";
import { WaiveDialog } from "@/components/requirement/waive-dialog";
import { TeamField } from "@/components/team/team-field";
import { useSelectedPeople } from "./use-selected-people";

export type BulkChoices = {
  readonly today: string;
  readonly roles: readonly Option[];
  /** Where the teams are; this and the next null where the reader may not do what it is chosen for. */
  readonly teams: string | null;
  readonly requirements: readonly Option[] | null;
};

type Action = ActionFormProps["action"];

type BulkPeopleProps = BulkChoices & {
  readonly actions: {
    readonly assignRoleToAll: Action;
    readonly endRoleOfAll: Action;
    readonly moveAll: Action;
    readonly waiveForAll: Action;
  };
};

const SHOWS = { submit: "Show what happens", confirm: "Do it" } as const;

/** What can be done to the selected people: shown to whom first, and taken back as one act. */
export function BulkPeople({ today, roles, teams, requirements, actions }: BulkPeopleProps) {
  const hidden = { ids: useSelectedPeople() };
  const from = <TextField label="From" name="startsOn" type="date" defaultValue={today} />;
  const role = <SelectField label="Role" name="roleId" empty="Choose…" options={roles} />;
  return (
    <>
      <FormDialog
        {...{ ...SHOWS, hidden }}
        trigger="Assign role…"
        title="Assign a role"
        action={actions.assignRoleToAll}
      >
        {role}
        {from}
      </FormDialog>
      <FormDialog
        {...{ ...SHOWS, hidden }}
        trigger="End role…"
        title="End a role"
        action={actions.endRoleOfAll}
      >
        {role}
        <TextField label="Last day" name="endsOn" type="date" defaultValue={today} />
      </FormDialog>
      {teams && (
        <FormDialog
          {...{ ...SHOWS, hidden }}
          trigger="Move…"
          title="Move to a team"
          description="The team until then ends the day before."
          action={actions.moveAll}
        >
          <TeamField label="Team" name="teamId" empty="Choose…" source={teams} />
          {from}
        </FormDialog>
      )}
      {requirements && (
        <WaiveDialog {...{ hidden, today }} action={actions.waiveForAll}>
          <SelectField
            label="Requirement"
            name="requirementId"
            empty="Choose…"
            options={requirements}
          />
        </WaiveDialog>
      )}
    </>
  );
}
