import type { Option } from "@/components/form/controls";
import { SelectField, TextareaField, TextField } from "@/components/form/fields";
import type { Day } from "@/lib/calendar";
import { isoDay } from "@/lib/format/day";
import type { Goal, GoalKind } from "@/lib/journey/goal";
import { Tick } from "./tick";

export type GoalFieldsProps = {
  kind: GoalKind;
  choices: {
    readonly roles: readonly Option[];
    readonly requirements: readonly Option[];
    readonly competencies: readonly Option[];
    readonly levels: readonly Option[];
    readonly pathways: readonly Option[];
    readonly people: readonly Option[];
  };
  start: {
    readonly name: string;
    readonly purpose: string | null;
    readonly personIds: readonly string[];
    readonly goal: Goal | null;
    readonly startsOn: Day;
    readonly endsOn: Day;
  };
};

/** What is to be reached, by whom, and by when. */
export function GoalFields({ kind, choices, start }: GoalFieldsProps) {
  const goal = start.goal?.kind === kind ? start.goal : null;
  return (
    <>
      <TextField label="Name" name="name" defaultValue={start.name} />
      <TextareaField
        label="What it is for"
        name="purpose"
        rows={2}
        optional
        hint="What the organisation wants of it: people who take part read it."
        defaultValue={start.purpose ?? ""}
      />
      <KindFields kind={kind} goal={goal} choices={choices} />
      <SelectField
        label="People"
        name="personIds"
        options={choices.people}
        multiple
        size={6}
        optional
        hint="None chosen: everybody who is in the team on the last day."
        defaultValue={start.personIds}
      />
      <div className="grid items-start gap-3.5 sm:grid-cols-2">
        <TextField
          label="Begins on"
          name="startsOn"
          type="date"
          defaultValue={isoDay(start.startsOn)}
        />
        <TextField
          label="Has to hold by"
          name="endsOn"
          type="date"
          defaultValue={isoDay(start.endsOn)}
        />
      </div>
    </>
  );
}

type KindProps = Pick<GoalFieldsProps, "kind" | "choices"> & { goal: Goal | null };

function KindFields({ kind, goal, choices }: KindProps) {
  switch (kind) {
    case "role":
      return (
        <>
          <SelectField
            label="Role"
            name="roleId"
            options={choices.roles}
            empty="choose a role"
            hint="Everybody gets all that the role asks for, and what is required of its holders."
            defaultValue={goal?.kind === "role" ? goal.roleId : ""}
          />
          <Tick
            name="desirableToo"
            label="Also what the role only wishes for"
            isOn={goal?.kind === "role" && goal.desirableToo}
          />
        </>
      );
    case "requirements":
      return (
        <SelectField
          label="Requirements"
          name="requirementIds"
          options={choices.requirements}
          multiple
          size={6}
          optional
          hint="None chosen: everything that is required of them on the last day."
          defaultValue={goal?.kind === "requirements" ? goal.requirementIds : []}
        />
      );
    case "minimums":
      return (
        <p className="text-ink-2">
          The minimums of the team, and of those below it, that are in force on the last day.
        </p>
      );
    case "competencies":
      return <CompetencyFields goal={goal} choices={choices} />;
    case "pathway":
      return (
        <SelectField
          label="Pathway"
          name="pathwayId"
          options={choices.pathways}
          empty="choose a pathway"
          hint="Everybody completes it; of electives the plan takes those that suit it best."
          defaultValue={goal?.kind === "pathway" ? goal.pathwayId : ""}
        />
      );
  }
}

function CompetencyFields({ goal, choices }: Omit<KindProps, "kind">) {
  const own = goal?.kind === "competencies" ? goal : null;
  return (
    <>
      <SelectField
        label="Competencies"
        name="competencyIds"
        options={choices.competencies}
        multiple
        size={6}
        defaultValue={own?.competencyIds ?? []}
      />
      <div className="grid items-start gap-3.5 sm:grid-cols-2">
        <SelectField
          label="Level"
          name="level"
          options={choices.levels}
          defaultValue={String(own?.level ?? 2)}
        />
        <TextField
          label="How many people"
          name="holders"
          type="number"
          min={1}
          optional
          hint="Left empty: everybody."
          defaultValue={own?.holders ?? ""}
        />
      </div>
    </>
  );
}
