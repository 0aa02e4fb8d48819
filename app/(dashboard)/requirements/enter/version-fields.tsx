import { HOW_RULES_ARE_WRITTEN } from "@/app/_server/typed-rule";
import { SelectField, TextareaField, TextField } from "@/components/form/fields";
import type { RequirementRow } from "@/db/queries/requirements";
import type { TeamRow } from "@/db/queries/teams";
import type { Day } from "@/lib/calendar";
import { isoDay } from "@/lib/format/day";
import type { RuleNames } from "@/lib/format/rule";
import { textOfRule } from "@/lib/requirement/rule-by-name";

type VersionFieldsProps = {
  /** What the fields start from. */
  version: RequirementRow["versions"][number] | undefined;
  from: Day;
  roles: readonly { readonly id: string; readonly name: string }[];
  teams: readonly TeamRow[];
  names: RuleNames;
};

/** What exactly is asked, of whom, and since when. */
export function VersionFields({ version, from, roles, teams, names }: VersionFieldsProps) {
  return (
    <>
      <TextareaField
        label="What has to be held"
        name="rule"
        hint={HOW_RULES_ARE_WRITTEN}
        defaultValue={version ? textOfRule(version.rule, names) : ""}
      />
      <SelectField
        label="By whom: role"
        name="roleIds"
        multiple
        optional
        hint="None chosen: everybody, whatever their role."
        options={roles.map((role) => ({ value: role.id, label: role.name }))}
        defaultValue={version?.scopeRoleIds ?? []}
      />
      <SelectField
        label="In which team"
        name="teamIds"
        multiple
        optional
        hint="None chosen: all teams."
        options={teams.map((team) => ({ value: team.id, label: team.path }))}
        defaultValue={version?.scopeTeamIds ?? []}
      />
      <TextField
        label="In effect from"
        name="effectiveFrom"
        type="date"
        defaultValue={isoDay(from)}
      />
      <TextField
        label="Days of grace"
        name="graceDays"
        type="number"
        min={0}
        defaultValue={version?.graceDays ?? 0}
        hint="From the first day on which it applies to somebody."
      />
    </>
  );
}
